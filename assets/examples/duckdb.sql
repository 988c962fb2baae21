INSTALL httpfs; LOAD httpfs;
SELECT year, exporter, importer, value_usd
FROM read_csv('{base}/data/csv/trade/cobalt.csv')
WHERE year = 2024 AND hs = '282200'
ORDER BY value_usd DESC
LIMIT 10;
