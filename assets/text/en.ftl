# Interface text, English. One message per key; numbers arrive formatted, `<name>_value` chooses plurals.

## Names

mineral-lithium = Lithium
mineral-cobalt = Cobalt
mineral-nickel = Nickel
mineral-copper = Copper
mineral-graphite = Graphite
mineral-rare_earths = Rare earths
mineral-manganese = Manganese
mineral-chromium = Chromium
mineral-tungsten = Tungsten
mineral-antimony = Antimony
mineral-gallium = Gallium
mineral-germanium = Germanium
mineral-platinum = Platinum
mineral-palladium = Palladium
mineral-titanium = Titanium
mineral-vanadium = Vanadium
mineral-niobium = Niobium
mineral-tantalum = Tantalum
mineral-magnesium = Magnesium
mineral-silicon = Silicon
mineral-aluminium = Aluminium
mineral-zinc = Zinc
mineral-tin = Tin
mineral-fluorspar = Fluorspar
mineral-baryte = Baryte
mineral-beryllium = Beryllium
mineral-strontium = Strontium
mineral-boron = Boron
mineral-phosphate = Phosphate rock
mineral-gallium_germanium_and_others = Gallium, germanium and others (shared code)
mineral-niobium_tantalum_vanadium_zirconium = Niobium, tantalum, vanadium and zirconium ores (shared code)
mineral-antimony_and_other_ores = Antimony and other ores (shared code)
mineral-molybdenum = Molybdenum
mineral-bismuth = Bismuth
mineral-indium = Indium
mineral-tellurium = Tellurium
mineral-selenium = Selenium
mineral-arsenic = Arsenic
mineral-cadmium = Cadmium
mineral-rhenium = Rhenium
mineral-zirconium = Zirconium
mineral-scandium = Scandium
mineral-yttrium = Yttrium
mineral-cesium = Caesium
mineral-rubidium = Rubidium
mineral-thallium = Thallium
mineral-mercury = Mercury
mineral-platinum_group = Platinum-group metals
mineral-rhodium = Rhodium
mineral-iridium = Iridium
mineral-ruthenium = Ruthenium
mineral-osmium = Osmium
mineral-hafnium = Hafnium
mineral-thorium = Thorium
mineral-lead = Lead
mineral-iron_ore = Iron ore
mineral-iron_and_steel = Iron and steel
mineral-ferro_alloys = Ferro alloys
mineral-gold = Gold
mineral-silver = Silver
mineral-helium = Helium
mineral-neon = Neon
mineral-argon = Argon
mineral-krypton = Krypton
mineral-xenon = Xenon
mineral-phosphorus = Phosphorus
mineral-potash = Potash
mineral-nitrogen = Nitrogen
mineral-sulfur = Sulfur
mineral-bromine = Bromine
mineral-iodine = Iodine
mineral-salt = Salt
mineral-soda_ash = Soda ash
mineral-sodium_sulfate = Sodium sulfate
mineral-magnesium_compounds = Magnesium compounds
mineral-coal = Coal
mineral-peat = Peat
mineral-feldspar = Feldspar
mineral-abrasives = Abrasives
mineral-asbestos = Asbestos
mineral-cement = Cement
mineral-clays = Clays
mineral-diamond_industrial = Diamond, industrial
mineral-diatomite = Diatomite
mineral-garnet = Garnet, industrial
mineral-gemstones = Gemstones
mineral-gypsum = Gypsum
mineral-iron_and_steel_scrap = Iron and steel scrap
mineral-iron_and_steel_slag = Iron and steel slag
mineral-iron_oxide_pigments = Iron oxide pigments
mineral-kyanite = Kyanite
mineral-lime = Lime
mineral-mica = Mica
mineral-perlite = Perlite
mineral-pumice = Pumice
mineral-quartz = Quartz, high-purity
mineral-sand_and_gravel_construction = Sand and gravel, construction
mineral-sand_and_gravel_industrial = Sand and gravel, industrial
mineral-stone_crushed = Stone, crushed
mineral-stone_dimension = Stone, dimension
mineral-talc = Talc
mineral-vermiculite = Vermiculite
mineral-wollastonite = Wollastonite
mineral-zeolites = Zeolites

group-battery = Battery materials
group-magnets = Magnet materials
group-chips = Chips and optics
group-light_metals = Light metals
group-steel_alloys = Steel and superalloys
group-platinum_group = Platinum group
group-base_metals = Base metals
group-precious_metals = Precious metals
group-chemicals = Fertilisers and chemicals
group-industrial = Industrial minerals
group-energy = Fuels
group-shared_code = Shared trade codes

stage-reserves = Reserves
stage-extraction = Extraction
stage-processing = Processing
stage-semi_manufactures = Semi-manufactures
stage-recycling = Recycling

form-all_forms = All forms
form-alumina = Alumina
form-aluminium = Primary aluminium
form-ammonia = Ammonia
form-andalusite = Andalusite
form-andalusite_crude = Andalusite, crude ore
form-bauxite = Bauxite
form-bentonite = Bentonite
form-boric_oxide = Boric oxide equivalent
form-cement = Cement
form-chromic_oxide = Chromic oxide content
form-clinker = Clinker
form-compounds = Compounds
form-crude_borates = Crude borates
form-crude_ore = Crude ore
form-datolite_ore = Datolite ore
form-ferrochrome = Ferrochrome
form-ferromanganese = Ferromanganese
form-ferromolybdenum = Ferromolybdenum
form-ferronickel = Ferronickel
form-ferroniobium = Ferroniobium
form-ferrosilicochrome = Ferrosilicochrome
form-ferrosilicon = Ferrosilicon
form-ferrotitanium = Ferrotitanium
form-ferrotungsten = Ferrotungsten
form-ferrovanadium = Ferrovanadium
form-fullers_earth = Fuller’s earth
form-fused_aluminium_oxide = Fused aluminium oxide
form-ilmenite = Ilmenite
form-iron_content = Iron content
form-k2o_equivalent = Potassium oxide equivalent
form-kaolin = Kaolin
form-kyanite = Kyanite
form-kyanite_and_sillimanite = Kyanite and sillimanite
form-metal = Metal
form-mine = Mine production
form-natural = Natural
form-ocher = Ochre
form-ocher_and_red_iron_oxide = Ochre and red iron oxide
form-ore = Ore
form-other_platinum_metals = Other platinum metals
form-output = Output
form-pig_iron = Pig iron
form-pigment = Titanium dioxide pigment
form-primary = Primary metal
form-raw_steel = Raw steel
form-recoverable_ore = Recoverable ore
form-refined = Refined
form-refined_borates = Refined borates
form-reserves = Reserves
form-rutile = Rutile
form-scrap_and_flake = Scrap and flake
form-sheet = Sheet
form-silicomanganese = Silicomanganese
form-silicon_carbide = Silicon carbide
form-silicon_metal = Silicon metal
form-slab = Slab zinc
form-smelter = Smelter production
form-sponge = Titanium sponge
form-trioxide = Arsenic trioxide
form-ulexite = Ulexite
form-usable_ore = Usable ore

flag-estimated = estimated by the source
flag-withheld = withheld by the source
flag-not_available = not available, which is not zero
flag-rounded = rounded
flag-provisional = provisional
flag-incomplete = incomplete
flag-shared_code = trade code shared by several metals
flag-proxy = stand-in trade code
flag-gross_weight = gross weight, not metal content
flag-lower_bound = true value is above
flag-upper_bound = true value is below
flag-frozen = list price that did not move
flag-short = series too short

unit-tonnes = t
unit-thousand_tonnes = thousand t
unit-million_tonnes = million t
unit-kilograms = kg
unit-million_cubic_metres = million m³
unit-million_litres = million l
unit-million_carats = million carats
unit-thousand_carats = thousand carats
unit-usd = US$
unit-usd_per_tonne = US$ per t
unit-usd_per_dry_tonne = US$ per dry t
unit-usd_per_kilogram = US$ per kg
unit-usd_per_troy_ounce = US$ per troy oz

coverage-complete = complete
coverage-main_partners = main partners only
coverage-main_routes = main routes only

specificity-exact = the code is this material
specificity-dominant = mostly this material
specificity-partial = one form of this material
specificity-proxy = a stand-in that holds other goods too
specificity-mixed = several metals in one code

list-separator = {", "}
## Links

link-changed = The link asked for { $parameter } “{ $found }”, which is not in the data. Shown instead: “{ $used }”.
link-dropped = The link asked for { $parameter } “{ $found }”, which is not in the data. It was left out.

## Frame

site-title = Critical Minerals Observatory
page-title = { $page } – Critical Minerals Observatory
skip-to-content = Skip to content
menu = Pages
view-overview = Overview
view-flows = Flows
view-prices = Prices
view-roles = Roles
theme = Colours
theme-auto = As the system
theme-light = Light
theme-dark = Dark
loading = Loading the data
retry = Try again
dismiss = Close
footer-data = Newest source: { $vintage }. Every figure comes from an official publication; its source stands below each chart.
footer-package = The data as open files
footer-licence = Code under Apache-2.0 or MIT; data under its publishers’ licences
source-line = { $publisher }, { $title }, { $edition }. { $licence }.

## Loading

load-network = { $file } did not arrive: no answer from the host. Check the connection and try again.
load-status = { $file } did not arrive: the host answered { $status }. Try again; if it stays, the site’s data folder is incomplete.
load-program = The part of the program that draws this page did not arrive. Check the connection and try again; if it stays, reload the page: the site may have a newer edition.
load-corrupt = { $file } arrived damaged or belongs to another edition: its checksum differs from the one in datapackage.json. Try again; if it stays, the host serves mixed editions.
load-unlisted = { $file } is not listed in datapackage.json: the site’s data folder is incomplete.
load-malformed = { $file } cannot be read: { $detail }. The site’s data folder needs to be built again.

## Charts

chart = chart
show-table = Show as table
hide-table = Hide table
copy-link = Copy link
copied = Copied
not-copied = The browser did not allow it
theme-high-contrast = High contrast


## Concentration and volatility

band-low = low concentration
band-moderate = moderate concentration
band-high = high concentration

regime-calm = calm
regime-normal = normal
regime-elevated = elevated
regime-stressed = stressed

## Roles

role-holder = Holder of reserves
role-extractor = Extractor
role-processor = Processor
role-trader = Trader
role-consumer = Consumer
role-recycler = Recycler

outcome-scored = scored
outcome-insufficient = insufficient data

goods-extraction = ores and concentrates
goods-processing = refined material
goods-semi_manufactures = semi-manufactures
goods-recycling = waste and scrap

evidence-reserve_share = Holds { $value } of world reserves ({ $form }, { $year }, { $source })
evidence-untapped = Reserves against mining: { $value } (above 0 it holds more than it mines; { $source })
evidence-mine_share = Mines { $value } of the world ({ $form }, { $year }, { $source })
evidence-refining_share = Refines { $value } of the world ({ $form }, { $year }, { $source })
evidence-unnamed_share = Not named by the source; all unnamed countries together: { $value } ({ $form }, { $year }, { $source })
evidence-specialisation = Specialisation in { $goods }: RSCA { $value } ({ $year }, { $source })
evidence-export_share = { $value } of world exports of { $goods } ({ $year }, { $source })
evidence-net_exports = Net exports of { $goods }: { $value } ({ $year }, { $source })
evidence-net_imports = Net imports of { $goods }: { $value } ({ $year }, { $source })
evidence-net_import_share = Net imports are { $value } of world imports of refined material and semi-manufactures ({ $year }, { $source })
evidence-symmetry = Smaller over larger of imports and exports of { $goods }: { $value } ({ $year }, { $source })
evidence-re_exports = Exports of { $goods } without output of its own: { $value }, likely re-exports ({ $year }, { $source })

missing-no_data = no comparable data on { $what }
missing-withheld = { $what } withheld or not available at the source
missing-incomparable = { $what } given in a table that cannot be compared with the world
missing-within_other = { $what } given only together with other countries

need-reserves = reserves
need-mine_production = mine production
need-refined_production = refinery production
need-ore_trade = trade in ores
need-refined_trade = trade in refined material
need-scrap_trade = trade in scrap

source-usgs_mcs_2026 = USGS MCS 2026
source-usgs_mcs_2025 = USGS MCS 2025
source-bgs_wms = BGS World Mineral Statistics
source-bgs_wms_2000_2021 = BGS World Mineral Statistics (to 2021)
source-cepii_baci_v202601 = CEPII BACI 202601
## Overview

overview-title = Where critical minerals come from
overview-finding = In { $year }, { $majority } of { $minerals } critical minerals with mine statistics came mostly from a single country, and { $high } were highly concentrated. { $leader } was the largest miner of { $led }.
overview-caption = Largest producer, its share of the world and the concentration of supply (HHI); how world mine output and the price moved. Select a figure to see where it comes from.
overview-leader = { $country } { $share }
overview-hhi = HHI { $hhi }
overview-detail = { $band } ({ $year })
overview-method = HHI, the Herfindahl-Hirschman index, is the sum of squared percentage shares. Above 1,800 counts as highly concentrated (US Merger Guidelines 2023). The world total is all named countries plus “other countries”; withheld figures are left out and make the total incomplete. “Critical” is the US list of 2025, as marked in the USGS data release.
column-mineral = Mineral
column-mining = Mining
column-refining = Smelting and refining
no-data-by-country = not given by country in this edition
minerals-shown = Minerals
group-listed = Critical (US list 2025)


## Charts: shared

chart-share = { $share }
chart-share-tiny = <0.1%
chart-share-below-one = <1%
chart-tonnes = { $tonnes } t
chart-no-data = no data
chart-unit-value = Unit value, US$ per t
chart-rank = Rank
chart-rank-of = { $rank } of { $of }

## Charts: Sankey

sankey-exporters = Exporters
sankey-importers = Importers
sankey-exporters-total = { $total } from { $countries_value ->
    [one] { $countries } country
   *[other] { $countries } countries
 }
sankey-importers-total = { $total } to { $countries_value ->
    [one] { $countries } country
   *[other] { $countries } countries
 }
sankey-other = Other ({ $countries })
sankey-figures = { $amount } · { $share }
sankey-summary = { $exporter } ships { $exporter_share } and { $importer } receives { $importer_share } of the trade; the largest flow, { $from } to { $to }, is { $amount } of { $total }.
sankey-summary-empty = No trade is recorded here.
sankey-unweighed = Flows without a recorded weight, { $share } of the value, are not drawn.
sankey-table-exporter = Exporter
sankey-table-importer = Importer
sankey-table-value = Value (US$)
sankey-table-quantity = Weight (t)
sankey-table-share = Share of the trade shown
sankey-flow = { $from } to { $to }
sankey-value = Value
sankey-weight = Weight
sankey-exports = Exports
sankey-imports = Imports
sankey-share-of-exports = Share of all exports
sankey-share-of-imports = Share of all imports
sankey-of-exports-of = of exports from { $country }
sankey-of-imports-of = of imports into { $country }
sankey-of-all = of all trade
sankey-open-other = Select to show them all.
## Flows

# The supply chain of one mineral
chain-place-mines = Extraction
chain-place-first_processing = First processing
chain-place-processing = Processing
chain-place-products = Semi-manufactures
chain-place-use = Next stage or use
chain-place-scrap_intake = Processing of scrap
chain-place-scrap_origin = Recycling
chain-goods-ore = ore
chain-goods-intermediates = intermediates
chain-goods-processed = processed material
chain-goods-products = semi-manufactures
chain-goods-scrap = scrap
chain-ships = ships { $shipped }
chain-receives = receives { $received }
chain-receives-and-ships = receives { $received }, ships { $shipped }
chain-caption = HS { $codes }, { $goods }
chain-caption-back = Scrap goes back into processing: HS { $codes }
chain-held = { $year }, { $coverage }
chain-no-code = No trade code in this dataset for { $goods }
chain-in = in { $share }
chain-out = out { $share }
chain-in-and-out = in { $received }, out { $shipped }
chain-figures = { $traded }, { $produced }
chain-mines = mines { $share }
chain-refines = refines { $share }
chain-stop = { $name }: { $place }
chain-amount = { $amount } ({ $share } of the step)
chain-row-receives = Receives
chain-row-ships = Ships
chain-row-passing-in = Of this may leave again
chain-row-passing-out = Of this may have come in
chain-at-most = { $share } at most
chain-passing-inferred = Passing through is inferred from imports and exports of the same code.
chain-row-reserves = Reserves, { $form } ({ $year })
chain-row-mining = Mined, { $form } ({ $year })
chain-row-refining = Refined, { $form } ({ $year })
chain-of-world = { $share } of the world
chain-hs = HS { $code }
chain-of-step = of all trade of this step
chain-main-routes = Main routes only: the shares are of the routes held.
chain-summary = Of the { $goods } traded in { $year }, { $share } went to { $country }.
chain-summary-one = Of the { $goods } traded in { $year }, { $share } went to { $country }; { $first }.
chain-summary-two = Of the { $goods } traded in { $year }, { $share } went to { $country }; { $first }; { $second }.
chain-clause-both = of the { $goods }, { $out } came from there and { $in } went there
chain-clause-out = of the { $goods }, { $out } came from there
chain-clause-in = of the { $goods }, { $in } went there
chain-summary-single = Of the { $goods } traded in { $year }, { $exporter } ships { $exporter_share } and { $importer } receives { $importer_share }.
chain-table-goods = Goods
chain-table-codes = HS codes
chain-table-share = Share of the step
chain-note-scale = Widths are US dollars on one scale. Columns do not balance, neither in dollars nor in metal: what a country mines and uses itself crosses no border, and processing adds value
chain-note-missing = No trade code in this dataset for: { $stages }
chain-note-unseen-mining = { $country } mines { $produced } of the world’s output ({ $form }, { $year }) but ships { $shipped } of the ore traded here: what it uses itself, or ships under other codes, is not in the picture
chain-note-unseen-refining = { $country } refines { $produced } of the world’s output ({ $form }, { $year }) but ships { $shipped } of the processed material traded here: what it uses itself, or ships under other codes, is not in the picture
chain-note-passing = Striped parts of bars may only pass through a country that buys and sells the same code: at most { $shares }. This is inferred; the source does not mark re-exports
chain-share-of = { $share } of the { $goods }
chain-legend-whole = Striped: what may only pass through (inferred). Widths are US dollars.
chain-legend-halves = Bars: the left half is what comes in, the right half what goes out; striped, what may only pass through (inferred). Widths are US dollars on one scale; columns do not balance.
chain-note-code = HS { $code } ({ $reservations }): { $note }

flows-title = Who ships what to whom
flows-label = { $mineral }, { $stage }: trade between countries in { $year }
flows-main-partners = { $year }: main partners only; each country’s six largest suppliers and customers
flows-main-routes = { $year }: main routes only; a pair that is not drawn is small or was not read, which is not zero. Values are rounded, by { $rounding } at most
trade-code = HS code
flows-code = HS { $code }: { $note }
flows-no-weights = { $year } has no weights; values are shown
flows-method = Value free on board in nominal US dollars, as CEPII’s BACI reconciles what exporters and importers report. Re-exports are not marked in the source: a country that both imports and exports may be passing goods on. Countries with less than 0.5% of a side fold into “Other”; select it to show them.
mineral = Mineral
stage = Stage
year = Year
years = Through the years:
play-years = Play
pause-years = Pause
year-choice = { $year } ({ $coverage })
year-note = ({ $coverage })
measure = Measured by
measure-value = Value
measure-weight = Weight
measure-unit_value = Unit value
flows-unit-value-width = Widths and colours stay value: a unit value is a ratio and has no size. It stands in the figures of each flow and in the table; it is not a price
top = Countries shown
top-fitting = As many as fit
top-count = { $count } a side
top-all = All
least = Smallest share
least-percent = { $share } of a side
order = Ordered by
order-size = Size
order-similarity = Similar partners
focus-on = Focus: { $country }
fold-small = Fold small flows again


## Charts: time series

time-series-index = Index, { $month } = 100
time-series-level = { $level }
time-series-level-and-volatility = { $level } · volatility { $volatility }
time-series-volatility = Volatility a year
time-series-unit-value = A unit value: trade value over weight. It moves with the mix of grades and is no price.
time-series-since = since { $period }
time-series-up = up { $share }
time-series-down = down { $share }
time-series-times = { $times } times as high
time-series-summary = { $name } is the most volatile of these { $series }: { $volatility } a year in { $period }, its level { $change } { $since }.
time-series-summary-one = { $name } swings by { $volatility } a year in { $period }; its level is { $change } { $since }.
time-series-summary-empty = There are too few observations to say how volatile this is.
time-series-table-month = Month
time-series-table-level = { $name }
time-series-table-volatility = { $name }, volatility
## Prices

prices-title = How far prices swing
prices-label = Prices of { $names }: level and rolling volatility
prices-nominal = Nominal US dollars
prices-other-unit = { $name } is in { $unit } and does not fit this axis; choose “Index” to compare
prices-too-coarse = { $name } has one value a year: no volatility over so short a window
prices-frozen = { $name } did not move from { $from } to { $until }: a list price, whose calm is an artefact
prices-level-title = { $unit }
prices-volatility-title = Volatility a year, over the last { $months } months
prices-method = Volatility is the standard deviation of monthly log returns in the window, times the square root of 12: how far a price strays in a year, as a fraction of itself. Drag across the chart to zoom. A unit value is trade value over weight, moves with the mix of grades, and is not a price. No open monthly series exist for cobalt, lithium, rare earths and most minor metals.
series-add = Add a series
series-choose = Choose…
series-full = Eight at most
series-prices = Monthly prices
series-unit-values = Annual unit values (trade value over weight)
series-chosen = Series shown
series-remove = Remove { $name }
series-unit-value = { $mineral }, unit value of HS { $code }
series-phosphate_rock = Phosphate rock
series-dap = DAP fertiliser
series-coal = Coal, Australian
series-coal_south_african = Coal, South African
scale = Level
scale-index = Index
scale-level = US dollars
axis = Axis
scale-linear = Linear
scale-log = Log
window = Volatility over
window-months = { $months } months
range-all = All years


## Charts: role matrix

letter-holder = H
letter-extractor = E
letter-processor = P
letter-trader = T
letter-consumer = C
letter-recycler = R
role-matrix-cell = { $country }: { $mineral }
role-matrix-no-role = The figures show no role of weight.
role-matrix-insufficient = There is too little data to judge.
role-matrix-none = none
role-matrix-of-minerals = A role in { $played } of { $all } minerals.
role-matrix-of-countries = { $played } of { $all } countries have a role.
role-matrix-summary = { $country } plays a role in { $minerals } of { $of } minerals, more than any other country shown; its strongest is most often { $role } ({ $times }).
role-matrix-summary-empty = There is too little data to judge any role.
role-matrix-table-country = Country
## Roles page

roles-title = Which part each country plays
roles-lead = Every tile is one country’s strongest role in one mineral. Select a tile for the numbers behind it.
roles-label = Countries by minerals: the strongest role of each country
roles-method = A role is scored from 0 to 1; one half is the threshold of its definition, such as 5% of world mine production. Reserves are all the data holds on exploration. Specialisation (RSCA) compares a country’s share of world exports of a good with its share of all goods in this portal without coal, not of all trade. A trader takes in about as much as it ships, lies on at least one in twenty of the strongest routes between other countries, and makes next to nothing itself; the source does not mark re-exports, so this is inferred. Scrap and most ores are known by main routes of 2024 only: they can show a role, not its absence.
evidence-title = { $country }: { $mineral }
evidence-hint = Scores run from 0 to 1; from 0.5 on the role counts as played. Roles are evidence to check, not a verdict.
evidence-flows = Who trades it with whom: open the flows with this country in focus

## Handing on

save-png = PNG
save-svg = SVG
save-csv = CSV
copy-citation = Copy citation
copy-bibtex = Copy BibTeX
copy-embed = Copy embed code
csv-source = Source and reservations
csv-link = Link
citation-text = Critical Minerals Observatory, “{ $title }”. Data: { $works }. Accessed { $day }, { $link }

## Dependence

dependence-title = { $country } in { $year }
dependence-finding = { $country } imports { $imports } and exports { $exports }. Its largest supplier is { $supplier } with { $share }; supplier HHI { $hhi }, { $band }.
dependence-only-exports = { $country } exports { $exports } and imports none that is recorded.
dependence-none = { $country } neither imports nor exports this in the record.
dependence-suppliers = Imports by supplier
dependence-customers = Exports by customer
dependence-more = and { $count } more: see the table
dependence-nobody = none recorded
dependence-hint = Shares by value. A supplier may pass on goods from elsewhere: the source does not mark re-exports.
dependence-roles = Which part it plays in this mineral: open the roles



## Charts: flow map

map-borders = Borders are Natural Earth’s and show who holds the land, not who should; this map takes no position on any claim.
map-smaller = Not drawn: { $flows_value ->
    [one] { $flows } smaller flow
   *[other] { $flows } smaller flows
 }, together { $share } of the value.
map-undrawn = Without a place on this map, { $share } of the value: { $countries }.
map-undrawn-country = { $country } (exports { $exports }, imports { $imports })
map-no-place = It has no shape on this map.
map-no-trade = no trade recorded
map-net-importers = Net importers
map-net-exporters = Net exporters
map-net-imports = Net imports
map-net-exports = Net exports
map-export-share = Share of exports
map-import-share = Share of imports
map-flow-key = Flows run from the wide end to the narrow one
map-flow-up-to = up to { $amount }
map-flow-figure = { $flow }: { $amount }
map-partner = { $country } { $amount }
map-value-and-share = { $amount } ({ $share } of all)
map-customers = Ships to
map-suppliers = Receives from
map-summary = { $seller } sells most on balance, { $surplus } more than it buys, and { $buyer } buys most, { $deficit } more than it sells; the largest flow, { $from } to { $to }, is { $amount } of { $total }.
map-table-share = Share of all trade
## Network measures and the roles they decide

evidence-betweenness = On { $value } of the strongest routes between other countries in { $goods } ({ $year }, { $source })
evidence-passing_share = At most { $value } of its imports of { $goods } could be passing through; inferred, since re-exports are not marked ({ $year }, { $source })
evidence-transit_share = What could be passing through is { $value } of world exports of { $goods } ({ $year }, { $source })
evidence-trade_share = { $value } of the trade in { $goods }, exports and imports together ({ $year }, { $source })
missing-routes_only = { $what } known by main routes only
need-product_output = output of semi-manufactures
## Form of the flows

form-of-flows = Drawn as
form-of-flows-sankey = Sankey
form-of-flows-map = Map
zoom-in = Zoom in
zoom-out = Zoom out
zoom-world = Whole world
zoom-hint = Drag to move. Wheel to zoom once the map is selected, or with Ctrl; keys + − 0.

## Flows as a table

form-of-flows-table = Table
table-filter = Find a country
table-rank = Rank
table-share = Share
table-change = Change on the year before
table-unit-value = US$ per t
table-all = Show all flows
table-count = { $rows_value ->
    [one] { $rows } flow
   *[other] { $rows } flows
 }
table-hint = A change is given only where the year before holds the same pair: outside 2022 and 2024 small partners are missing, which is not zero. US$ per t is a unit value, trade value over weight; it is not a price.


## The portal: pages on top of the charts

view-mineral = Mineral
view-data = Data
view-methods = Methods
search = Search
contents = On this page
figure-ask = Where does this figure come from?

column-output = World mine output
column-price = Price, five years
overview-years = { $year } on { $before }
overview-month = on the year to { $month };
overview-volatility = volatility { $share }
overview-spark = The price over the last five years; open its chart
overview-eu-list = EU list of critical raw materials:
standing-out = What stands out
standout-concentration = { $mineral }: the most concentrated mining of the minerals shown; { $country } mined { $share } in { $year } (HHI { $hhi }).
standout-shift-up = { $mineral }: { $country } gained most at the mine, from { $before } of world output in { $from } to { $after } in { $to }, an estimate.
standout-shift-down = { $mineral }: { $country } lost most at the mine, from { $before } of world output in { $from } to { $after } in { $to }, an estimate.
standout-price-up = { $mineral }: the price that moved most, up { $change } in the year to { $month }.
standout-price-down = { $mineral }: the price that moved most, down { $change } in the year to { $month }.
picker-lists = Official lists
picker-groups = Groups
list-us_2025 = Critical (US list 2025)
list-eu_2023 = Critical (EU list 2023)
list-all = All with production data
sort-by = Order
sort-catalogue = As listed
sort-mining = Concentration at the mine
sort-refining = Concentration at the refinery
sort-output = Change of mine output
sort-price = Change of price
## Charts: flow matrix

form-of-flows-matrix = Matrix
matrix-legend = Share of all the trade of the year
matrix-no-trade = no trade reported
matrix-rank = Rank among all flows, by value
matrix-change = Change on { $year }
matrix-table-of-exports = Of the exporter’s exports
matrix-table-of-imports = Of the importer’s imports
matrix-summary = { $country } supplies more than half of what { $count_value ->
    [one] one
   *[other] { $count }
 } of the { $importers } importers shown buy; the largest flow, { $from } to { $to }, is { $share } of the trade.
matrix-summary-none = None of the { $importers } importers shown gets more than half from a single country; the largest flow, { $from } to { $to }, is { $share } of the trade.
matrix-empty-complete = No trade between them is reported in { $year }.
matrix-empty-partners = None reported among the main partners held for { $year }; small trade is missing there, which is not zero.
matrix-empty-routes = Not among the main routes held for { $year }; that is not zero.
matrix-empty-home = Trade within a country is not in the source.

## Changes

change-up = +{ $amount }
change-down = −{ $amount }
change-times = { $times } times
change-none-before = none reported then
# Trade over the years
history-question = How has the trade changed since { $year }?
history-question-of = How has the trade of { $country } changed since { $year }?
history-world = Exports of the world, by exporter
history-exports = Exports of { $country }, by destination
history-imports = Imports of { $country }, by supplier
history-no-exports = { $country }: no exports reported
history-no-imports = { $country }: no imports reported
history-total-world = All exports
history-total-imports = Imports
history-figure = { $amount } · { $share }
history-break = HS 2002 | HS 2017
history-summary-world = The world traded { $amount } in { $year }, { $first_amount } in { $first_year }. { $partner } shipped { $share } of it, { $then }.
history-summary-exports = { $country } exported { $amount } in { $year }, { $first_amount } in { $first_year }. { $partner } took { $share } of it, { $then }.
history-summary-imports = { $country } imported { $amount } in { $year }, { $first_amount } in { $first_year }. { $partner } supplied { $share } of it, { $then }.
history-then = against { $share } then
history-then-none = where no trade with it was reported then
history-summary-empty = No trade is recorded here.
history-table-year = Year
history-table-coverage = Coverage
history-table-total = { $direction } (US$)
history-table-partner = { $direction }, { $partner } (US$)
history-method = Values are in US dollars of each year, prices and amounts together. Years with main partners only leave small flows out, so the step to a complete year is partly one of coverage. Goods are classified by HS 2002 to 2016 and by HS 2017 since: a code may cover other goods on either side of the line.
no-monthly-price = no open monthly price
brief = Print a brief
print-line = Critical Minerals Observatory, { $link }, printed { $day }
stories = Four short tours
story-batteries = Lithium and cobalt, from mine to compound
story-magnets = Rare earths, from mine to magnet
story-chips = Gallium and germanium: chips and licences
story-room = Who was in the room in February 2026
