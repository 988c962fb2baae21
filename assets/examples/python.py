import csv, io, urllib.request

url = "{base}/data/indicators/concentration.csv"
text = urllib.request.urlopen(url).read().decode("utf-8")
rows = [row for row in csv.DictReader(io.StringIO(text)) if row["mineral"] == "cobalt"]
for row in rows:
    print(row["year"], row["form"], row["hhi"], row["source"])
