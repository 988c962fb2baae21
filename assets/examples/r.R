rows <- read.csv("{base}/data/indicators/concentration.csv")
cobalt <- subset(rows, mineral == "cobalt")
print(cobalt[, c("year", "form", "hhi", "source")])
