# Texts of the data page, English. One message per key.

data-title = The data behind every number
data-lead = All figures come from official publications, compiled by this project’s own tool. Here is what there is, what is missing, what changed between editions, and the files themselves.
data-sources = Sources and licences
data-coverage = What the data covers
data-limits = Known limits
data-changes = What changed between the editions of 2025 and 2026
data-downloads = Files to download
data-api = Use it from your own program

sources-lead = Official publications only. The code and the texts of this site are free under Apache-2.0 or MIT; the data keeps its publishers’ licences.
sources-edition = Edition
sources-freshness = Dated
sources-licence = Licence
sources-citation = Cite as
sources-file = Official file
sources-in = Used in
sources-vintage = { $vintage } ({ $age })
sources-age-months = { $months_value ->
    [0] this month
    [one] { $months } month ago
   *[other] { $months } months ago
 }
sources-age-years = { $years_value ->
    [0] this year
    [one] { $years } year ago
   *[other] { $years } years ago
 }
sources-age-unknown = no date given
sources-used = { $files_value ->
    [one] { $files } file of this dataset
   *[other] { $files } files of this dataset
 }
sources-publisher-page = Publisher’s page

subject-reserves = Reserves
subject-mining = Mine output
subject-refining = Refinery output
subject-ore_trade = Trade: ores
subject-refined_trade = Trade: refined
subject-product_trade = Trade: products
subject-scrap_trade = Trade: scrap
subject-prices = Prices

extent-complete = complete
extent-main_partners = main partners only
extent-main_routes = main routes only
extent-partial = some countries only, or a unit value instead of a price

coverage-label = What the dataset holds of each mineral, by subject and year
coverage-sentence = Of the { $minerals } minerals shown, { $produced } have production by country, { $traded } have trade between countries and { $priced } have a price or a unit value.
coverage-hint = A bar stands for a year with data; its height says how much. A line without bars is a gap in the data and says nothing about the world. Prices before 2000 are in the files. Select a mineral for its page.
coverage-subject = Subject
coverage-first = First year
coverage-last = Last year
coverage-complete-years = Complete years
coverage-year = { $first } ({ $best })
coverage-years = { $first } to { $last } (at best { $best })

limit-absent = Absent is not zero. Where a source withholds or lacks a figure, this site shows “no data” with the reason, and never fills in a value of its own.
limit-world = World totals are the named countries plus “other countries”. The printed, rounded totals of the publications are not used, so shares may differ a little from theirs.
limit-newest_year = The newest production year is the publisher’s own estimate. Concentration is therefore taken from the newest year that trade, too, is known for.
limit-partners = Trade between every pair of countries is held for 2022 and 2024 only. Other years hold the six largest suppliers and customers of each country; a small partner that is missing there is not zero.
limit-routes = Ores, intermediates and scrap (four-digit codes) are held for 2024 only, and of them the main routes only, as rounded shares.
limit-shared_codes = Some trade codes hold several metals: gallium, germanium, hafnium, indium, niobium, rhenium and vanadium share HS 811292. They are never split by assumption and stand as a group of their own.
limit-re_exports = Trade statistics do not mark re-exports. A port that passes goods on looks like a producer and a consumer at once.
limit-unit_values = A unit value is trade value over weight. It moves with the mix of grades and is never called a price here. Most minor metals have no open monthly price.
limit-lithium = Lithium is counted as contained lithium. Sources that add gross weights of ore, brine and compounds give other shares.
limit-exploration = Reserves are all the data holds on exploration. Resources that are not yet economic, and projects, are not in it.
limit-licence_bgs = The licence of the British survey’s figures is stated by several re-users; the publisher’s own page was not seen.
limit-borders = Borders on maps are Natural Earth’s and show who holds the land. They take no position on any claim.

changes-sentence = { $revised } figures were revised, { $given } are given for the first time and { $withdrawn } are no longer given; { $reserves } of these changes are about reserves. The list is found by comparing the two files figure by figure.
changes-what = Figure
changes-of = { $country }: { $table }, { $year }
changes-others = Other countries
changes-before = MCS 2025
changes-after = MCS 2026
changes-change = Change
changes-weight = Of the world
changes-all = Show all changes
changes-hint = Sorted by what the change is of the larger of both world totals. Reserves carry the year of their edition. USGS, Mineral Commodity Summaries 2025 and 2026, data releases.
revision-revised = revised
revision-given = given for the first time
revision-withdrawn = no longer given

files-archive = Download everything (ZIP)
files-package = datapackage.json: the list of all files
files-hint = Every file is described in datapackage.json with its columns, units, sources, licences and SHA-256 (Frictionless Data Package). JSON files are columnar; the CSV beside one holds the same rows.
files-what = What
files-file = File
files-size = Size
files-licence = Licence
files-indicators = Indicators
files-production = Production, capacity and reserves
files-prices = Prices
files-trade = Trade between countries, by mineral
files-trade_totals = Trade totals of countries, by year
files-other = Other files

api-lead = The files are a static API: no key, no limit, no server of our own. Addresses do not change between editions; the checksums in datapackage.json do. Other sites may read them if the host of this site allows it (CORS).
api-form = Countries are ISO 3166-1 alpha-3 codes (XKX for Kosovo), trade codes are of the Harmonized System, values are nominal US dollars, and a missing value is null in JSON and empty in CSV.
api-copy = Copy
api-schemas = JSON Schemas of the files:
data-changes-table = Table of the changes

describe-data = Every source with its licence, coverage and limits; downloads as CSV and JSON, and a static API with examples.
