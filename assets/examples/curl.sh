# Every file with its size, checksum, source and licence
curl -s {base}/data/datapackage.json

# How concentrated supply is: one row a mineral, form and year
curl -s {base}/data/indicators/concentration.csv
