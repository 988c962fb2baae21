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
form-sheet = Show
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
flag-real_terms = printed in real terms by its source, which does not state the base year

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
view-actions = Actions
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
source-eu_crm_2023_supply = EU CRM study 2023
source-eu_crm_2023_recycling = EU CRM study 2023, recycling (copy)
source-world_bank_wgi_2024 = World Bank WGI 2024
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
## The supply chain of one mineral
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
chain-row-reserves = Reserves in { $year } ({ $form })
chain-row-mining = Mine output in { $year } ({ $form })
chain-row-refining = Refinery output in { $year } ({ $form })
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
chain-note-missing = No trade code in this dataset for: { $stages }
chain-note-unseen-mining = { $country } mines { $produced } of the world’s output (form: { $form }, { $year }) but ships { $shipped } of the ore traded here. What it uses itself, or ships under other codes, is not in the picture
chain-note-unseen-refining = { $country } refines { $produced } of the world’s output (form: { $form }, { $year }) but ships { $shipped } of the processed material traded here. What it uses itself, or ships under other codes, is not in the picture
chain-note-passing = Striped: may only pass through, inferred from buying and selling one code; at most { $shares }
chain-share-of = { $share } of the { $goods }
chain-legend-whole = Striped: what may only pass through (inferred). Widths are US dollars.
chain-legend-halves = Bars: the left half is what comes in, the right half what goes out; striped, what may only pass through (inferred). Widths are US dollars on one scale; columns do not balance.
chain-scroll = Scroll sideways for the next stages.
chain-note-code = HS { $code } ({ $reservations }): { $note }

flows-title = Who ships what to whom
flows-label = { $mineral }, { $stage }: trade between countries in { $year }
flows-main-partners = { $year }: main partners only; each country’s six largest suppliers and customers
flows-main-routes = { $year }: main routes only; a pair that is not drawn is small or was not read, which is not zero. Values are rounded, by { $rounding } at most
trade-code = HS code
flows-code = HS { $code }: { $note }
flows-no-weights = { $year } has no weights; values are shown
flows-method = Value free on board in nominal US dollars, as CEPII’s BACI reconciles what exporters and importers report. Re-exports are not marked in the source: a country that both imports and exports may be passing goods on.
flows-method-sankey = Countries with a smaller share of their side than chosen, or beyond the number chosen, fold into “Other”; select it to show them all.
flows-method-map = The largest flows are drawn; where a number of countries or a smallest share is chosen, those between the countries that are left. What is not drawn is named above the map; “All” draws every flow.
flows-method-matrix = A row is an exporter, a column an importer; the figure is the share of all trade, the bars are the totals of rows and columns. “Similar partners” puts countries beside each other that trade with the same ones over all years (average linkage on the cosine distance). “Other” opens when selected.
flows-chain-label = { $mineral }: the supply chain in trade between countries in { $year }
flows-method-chain = A flow of ore leads from who ships it to who receives it, where processing begins; what processing ships leads on to the next stage; scrap, along the bottom, leads back. Columns do not balance, neither in dollars nor in metal: what a country mines and uses itself crosses no border, and processing adds value. Values are free on board in nominal US dollars, as CEPII’s BACI reconciles what exporters and importers report. The source does not mark re-exports: what may only pass through is the smaller of a country’s imports and exports of one code, which may also be worked up or be its own. Production and reserves are shares of the world in the newest year known. Countries with less than 1% of what enters and leaves a column fold into “Other”; select it to show them.
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
top = Countries a side
top-fitting = Fitting
top-count = { $count }
top-all = All
least = Smallest share
least-percent = { $share }
order = Order by
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

prices-title = Prices: how far they swing, and what that means
prices-label = Prices of { $names }: level and rolling volatility
prices-nominal = Nominal US dollars
prices-real = Real US dollars of { $month }: deflated by the US consumer price index (CPI-U); October 2025, for which none was published, is left out
prices-no-real = { $name } has no real price in the months shown
prices-estimate = { $name }: the value of { $year } is the source’s estimate
prices-flag = { $name }: { $flag }
prices-panel-title = { $name }, { $unit }
prices-apart-finding = { $series } series on one scale: the heights can be compared from panel to panel.
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
series-annual-prices = Annual prices, 2021 to 2025 (USGS)
series-unit-values = Annual unit values (value over weight, no prices)
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
form-of-flows-chain = Supply chain
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
table-unit-value = Unit value, US$ per t
table-rounding = Rounding, US$ either way
table-flags = Reservations
table-within = ± { $rounding }
table-all = Show all flows
table-count = { $rows_value ->
    [one] { $rows } flow
   *[other] { $rows } flows
 }
table-hint = A change is given only where the year before holds the same pair: outside 2022 and 2024 small partners are missing, which is not zero. A unit value is trade value over weight; it is not a price. The CSV holds every row that matches, with its rounding and reservations.

### Supply risk

risk-note-si_assumed = No open file has substitution indices: 1 is assumed, as if nothing could replace the material.
risk-note-gs_only = Output and trade of this material are not counted in the same unit, so there is no import reliance, and the world’s supply stands for the viewer’s own.
risk-note-output_withheld = The viewer’s own output is withheld or printed only together with other countries’, so its import reliance is unknown.
risk-note-ir_at_most = A member’s output may be hidden among “other countries”: import reliance is at most the figure shown.
risk-note-own_output = The largest supplier is the viewer itself. The method counts its output like any other, so a large producer can show a high risk at home.
risk-note-weights_missing = Some shipments have a value and no weight; they are left out.
risk-note-rir_missing = No recycling rate is at hand, so nothing is taken off for recycling.
risk-note-rir_copied = The recycling rate is a copy of the EU study’s that was not checked against it.
risk-note-rir_zero = The recycling rate is zero, which may stand for “not listed”.
risk-note-t_assumed = The EU study has no measure of trade for suppliers with over 5 % of the supply; 1, no restriction, is assumed for them.
risk-note-wgi_missing = Suppliers without governance estimates are left out of the sum: the risk is at least the figure shown.

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

# Prices: parts of the page
panels = Parts of this page
panel-levels = Levels
panel-volatility = Volatility
panel-together = Together
panel-events = Events
panel-ripple = Ripple
panel-yours = Your series
panel-question-levels = How have prices moved, and how far do they swing?
panel-question-volatility = { $name }: how far does it swing, and what may the next year bring?
panel-question-together = Which prices move together?
panel-question-events = What did prices do around policy events?
panel-question-ripple = What does a price move add to the mineral bill of a car or a megawatt?
panel-question-yours = What does a price series of your own show?
money = Dollars
money-nominal = Nominal
money-real = Real
base-month = Index base month
layout = Layout
layout-shared = One chart
layout-apart = Side by side
focus-series = Series
panels-low = { $name }, low
panels-high = { $name }, high
panels-range = { $low } to { $high }
bars-section = Group

# Names of the annual US prices
series-lithium_ds140 = Lithium, US unit value (USGS, to 2021)
series-usgs_lithium_carbonate = Lithium carbonate, battery grade
series-usgs_cobalt_spot = Cobalt cathode, US spot
series-usgs_cobalt_lme = Cobalt, London Metal Exchange
series-usgs_graphite_flake = Graphite, flake, US import unit value
series-usgs_graphite_amorphous = Graphite, amorphous, US import unit value
series-usgs_ndpr_oxide = Neodymium-praseodymium oxide
series-usgs_neodymium_oxide = Neodymium oxide
series-usgs_praseodymium_oxide = Praseodymium oxide
series-usgs_dysprosium_oxide = Dysprosium oxide
series-usgs_terbium_oxide = Terbium oxide
series-usgs_lanthanum_oxide = Lanthanum oxide
series-usgs_cerium_oxide = Cerium oxide
series-usgs_samarium_oxide = Samarium oxide
series-usgs_europium_oxide = Europium oxide
series-usgs_gadolinium_oxide = Gadolinium oxide
series-usgs_manganese_ore = Manganese in ore, China
series-usgs_chromite_ore = Chromite ore
series-usgs_ferrochromium = Chromium in ferrochromium
series-usgs_chromium_metal = Chromium metal
series-usgs_tungsten_concentrate = Tungsten trioxide in concentrate
series-usgs_antimony_metal = Antimony metal
series-usgs_gallium = Gallium, US import unit value
series-usgs_germanium_metal = Germanium metal
series-usgs_germanium_dioxide = Germanium dioxide
series-usgs_palladium = Palladium
series-usgs_rhodium = Rhodium
series-usgs_iridium = Iridium
series-usgs_ruthenium = Ruthenium
series-usgs_titanium_sponge = Titanium sponge
series-usgs_rutile = Rutile, Australia
series-usgs_ilmenite = Ilmenite, US import unit value
series-usgs_vanadium_pentoxide = Vanadium pentoxide
series-usgs_ferroniobium = Ferroniobium, unit value
series-usgs_tantalite = Tantalum oxide in tantalite
series-usgs_magnesium_us = Magnesium, US spot
series-usgs_magnesium_europe = Magnesium, Europe
series-usgs_silicon_metal = Silicon metal
series-usgs_ferrosilicon = Silicon in ferrosilicon
series-usgs_fluorspar_acid = Fluorspar, acid grade, US import unit value
series-usgs_baryte = Baryte, ground, unit value
series-usgs_beryllium = Beryllium in master alloy, unit value
series-usgs_celestite = Celestite, US import unit value
series-usgs_boron = Boron, US import unit value
series-usgs_molybdenum = Molybdenum
series-usgs_bismuth = Bismuth
series-usgs_indium = Indium, Rotterdam
series-usgs_tellurium = Tellurium, United States
series-usgs_selenium = Selenium, United States
series-usgs_arsenic_metal = Arsenic metal
series-usgs_cadmium = Cadmium
series-usgs_rhenium = Rhenium metal
series-usgs_zirconium_sponge = Zirconium sponge
series-usgs_zircon = Zircon, US imports
series-usgs_hafnium = Hafnium
series-usgs_scandium_metal = Scandium metal
series-usgs_yttrium_oxide = Yttrium oxide

# Leagues
league-question = Which minerals are the most volatile?
league-finding = Of the monthly prices { $most } swings the most, { $volatility } a year, and { $least } the least, { $calm }.
league-series = Series
league-volatility = Volatility a year
league-monthly-prices = Monthly prices, last { $years } years: volatility a year
league-annual-prices = Annual prices, last { $years } yearly changes: few figures, a rough guide
league-unit-values = Annual unit values, last { $years } yearly changes: no prices
league-short-unit-values = Annual unit values of the USGS, last { $years } yearly changes: no prices, few figures
league-note-apart = The groups are not comparable: monthly and annual figures, prices and unit values are ranked apart, each group on its own scale.
league-note-hollow = Hollow bars are unit values: value over weight, which moves with the mix of grades.
league-note-band = The thin line spans what is usual for a price: nine of ten of its own three-year volatilities lie above its left end, one of ten beyond its right end.
league-until = Newest figure
league-usual = Usual
league-regime = Against its own history
league-flags = Reservations

# One series closely
volatility-label = { $name }: price, volatility by four measures, falls from the peak
volatility-finding = { $name } swung by { $volatility } over the last twelve months: { $regime } by its own history, in which { $percentile } of months were calmer. If the model holds, it will stand between { $low } and { $high } ({ $unit }) in { $month } with a chance of 95%.
volatility-finding-short = { $name } has too few monthly figures for a model: read its level, and its volatility with care.
volatility-rolling = Rolling, { $months } months
volatility-ewma = Weighted (EWMA)
volatility-garch = GARCH(1,1)
volatility-expected = GARCH(1,1), expected
volatility-title = Volatility a year
volatility-title-shaded = Volatility a year; shaded where it was elevated or, darker, stressed
falls-title = Below the highest price before
own-unit = in the unit of the file
own-unit-given = { $unit }
garch-band = Range of 95%, if the model holds
garch-question = How long do shocks to its volatility last?
garch-finding-monthly = Half of a shock to its volatility is gone after { $half-life } months.
garch-finding-annual = Half of a shock to its volatility is gone after { $half-life } years.
garch-finding-integrated = Shocks to its volatility do not fade: the best fit has a persistence of 1, so the model knows no level to return to.
garch-caption = GARCH(1,1) of { $name }: { $observations } returns in percent, log-likelihood { $likelihood }; the search converged
garch-caption-unsure = GARCH(1,1) of { $name }: { $observations } returns in percent, log-likelihood { $likelihood }; the search did not converge, do not rely on the figures
garch-parameter = Parameter
garch-estimate = Estimate
garch-error = Standard error
garch-meaning = What it means
garch-mu = Mean return (mu)
garch-mu-meaning = Percent a month, or a year in annual series
garch-omega = Constant (omega)
garch-omega-meaning = The part of the variance that is always there, percent squared
garch-alpha = Weight of the last surprise (alpha)
garch-alpha-meaning = How strongly a sudden move raises the next variance
garch-beta = Weight of the last variance (beta)
garch-beta-meaning = How much of the variance carries over
garch-persistence = Persistence (alpha + beta)
garch-persistence-meaning = 1 means that shocks never fade
garch-half-life = Half-life, months (years in annual series)
garch-half-life-meaning = Until half of a shock is gone
garch-method = Maximum likelihood with normal errors and a constant mean (Bollerslev 1986), robust standard errors (Bollerslev and Wooldridge 1992), searched by the open library argmin and checked against Python’s arch. No standard errors are given at a persistence of 1.
garch-too-short = No GARCH model: it needs 60 returns without a gap
garch-no-variance = No GARCH model: the price never moved
garch-not-converged = The search for the GARCH model did not converge: do not rely on its figures
garch-integrated = The GARCH model fits best at a persistence of 1: shocks to volatility do not fade, and the forecast does not return to a mean
falls-question = How deep did it fall, and how long until it came back?
falls-finding = The deepest fall of { $name } was { $depth }, from { $from } to { $to }.
falls-caption = The five deepest falls from a peak
falls-depth = Fall
falls-peak = From
falls-trough = Lowest
falls-back = Back at the peak
falls-length = Length
falls-not-yet = not yet
cone-question = { $name }: is it more volatile than usual, at any horizon?
cone-title = Volatility a year by window, in months
cone-now = Now
cone-median = Median
cone-bands = All, 10 to 90, 25 to 75 of 100
cone-window = Window
cone-lowest = Lowest
cone-p10 = 10th percentile
cone-p25 = 25th percentile
cone-p75 = 75th percentile
cone-p90 = 90th percentile
cone-highest = Highest
cone-note = Each window is set against its own history: short windows always range wider than long ones
cone-finding-high = { $name } is unusually volatile: { $now } a year over { $months } months, above nine tenths of its history ({ $low } to { $high } is usual).
cone-finding-low = { $name } is unusually calm: { $now } a year over { $months } months, below nine tenths of its history ({ $low } to { $high } is usual).
cone-finding-usual = { $name } is within its usual range: { $now } a year over { $months } months, where { $low } to { $high } is usual.
spread-question = { $name }: how bad can one month be?
spread-title = Months by monthly change (log return)
spread-finding = The worst month of { $name } was { $month }, down { $worst }; half of all months bring more than { $median }, half less.
spread-worst = The worst months
spread-worst-item = { $month }: { $change }
histogram-months = Months
histogram-return = Monthly change (log return)

# Together
together-label = Correlation of monthly price changes, all pairs
together-note-shared = Correlation of monthly log returns on the months both prices have; pairs with fewer than { $months } of them stay empty
together-note-order = Prices that move alike stand beside each other (average linkage)
together-all-months = All months
together-months = { $from } to { $to }, as chosen on this page
together-shared = { $months } shared months
together-too-few = fewer than { $months } shared months
together-finding = { $a } and { $b } move most alike (correlation { $most }); { $c } and { $d } least ({ $least }).
together-nothing = There are too few shared months to say anything.
heatmap-pair = { $row } and { $column }
pair-question = Do two prices move together more than they used to?
pair-first = First price
pair-second = Second price
pair-window = Correlation over
pair-title = Correlation over the last { $months } months
pair-note = Every month of the window must be there in both series
pair-finding-close = { $a } and { $b } move closely together: a correlation of { $now } over the last { $months } months. One does not hedge the other.
pair-finding-loose = { $a } and { $b } move loosely together: a correlation of { $now } over the last { $months } months.
pair-finding-none = { $a } and { $b } hardly move together: a correlation of { $now } over the last { $months } months.
pair-finding-against = { $a } and { $b } move against each other: a correlation of { $now } over the last { $months } months.
fell-question = Which prices fell together in 2008, 2015, 2020 and 2022?
fell-caption = Months in which at least three quarters of the monthly prices fell
fell-year = Year
fell-months = Months
fell-no-month = no month in which three quarters of the prices fell
fell-finding = In { $month } { $fell } of { $of } prices fell, half of them by more than { $median }: minerals are no hedge for each other when demand breaks.
fell-item = { $month }: { $fell } of { $of } fell, the median by { $median }; the deepest { $deepest }

# Events
events-label = Policy events on the price of { $name }
events-mineral = Mineral
price-events-title = Price, { $unit }
price-events-title-annual = Annual prices (solid) and unit values (dashed), { $unit }, logarithmic scale
events-finding = { $count_value ->
    [one] One event names { $name }.
   *[other] { $count } events name { $name }.
 } Its prices are annual: read the years around each, listed below.
events-finding-monthly = { $count_value ->
    [one] One event names { $name }.
   *[other] { $count } events name { $name }.
 } In the year after “{ $event }” the mean price was { $change } on the year before. That is an association, not a cause.
events-association = What a price did after an event is an association, not its effect: other things happened too
events-selection = The events are a reviewed selection, not an inventory
events-of-all = { $count } further entries of the ledger name no single mineral and are not drawn
events-list = The events and the prices around them
events-study-monthly = { $name }: mean price { $change } in the twelve months after against the twelve before; volatility { $before } before, { $after } after
events-study-incomplete = { $name }: only { $months } months of prices after it, too few for a comparison
events-study-annual = { $name }: { $before } in { $year-before }, { $during } in { $year }, { $after } in { $year-after } ({ $unit }, annual price)
events-study-unit-value = { $name }: { $before } in { $year-before }, { $during } in { $year }, { $after } in { $year-after } ({ $unit }, annual unit value)

# Ripple
technology-electric_car = Electric car
technology-conventional_car = Conventional car
technology-offshore_wind = Offshore wind
technology-onshore_wind = Onshore wind
technology-solar_pv = Solar panels
per-vehicle = one car
per-megawatt = one megawatt
bill-label = { $name }: its minerals at the newest prices
bill-product = Product
bill-moved = Price that moves
bill-all-prices = All prices
bill-shift = Price move
bill-shift-value = { $shift_value ->
    [0] none
   *[other] { $shift }
 }
bill-title = US dollars of minerals in { $piece }
bill-mineral = Mineral
bill-dollars = At the newest price
bill-kg = { $kg } kg
bill-no-price = { $weight }: no public price in the dataset
bill-usd = ${ $dollars }
bill-from-to = { $now } → { $then }
bill-weight = Weight
bill-price-of = Priced as
bill-price-at = Price of
bill-more = more
bill-less = less
bill-finding = { $name }: { $dollars } of minerals with a public price, which are { $covered } of the weight counted. Move a price to see what it adds.
bill-finding-moved = { $name }: the move makes its minerals { $added } { $direction }, { $moved } instead of { $dollars }. Prices are known for { $covered } of the weight counted.
bill-battery = The car has a 75 kWh battery of nickel, manganese and cobalt (NMC 622). One of iron phosphate (LFP) holds no nickel and no cobalt, and its bill differs much.
bill-prices = Each mineral at its newest price: monthly for copper, nickel and zinc, else the annual price of 2025, an estimate of the USGS
bill-forms = Priced as: lithium as carbonate, manganese in ore, chromium in ferrochromium, silicon as metal for alloys (that for solar cells is dearer). Steel and aluminium are not counted.
bill-not-cost = The minerals’ bill, not the product’s price: refining, parts and making are not in it
bill-history-question = How has the bill moved since there are prices?
bill-history-finding = Today’s weight of { $mineral } costs { $now }; in { $month }, at its dearest, it would have cost { $high }.
bill-history-note = The weights of 2021 at the nominal prices of each month; dots are annual prices, which begin in 2021

# Sectors
sectors-question = Which sectors are exposed to which minerals?
sectors-label = EU uses: share of each material’s uses by sector
sectors-material = Material
sectors-other = Other sectors
sectors-heavy = { $name } (heavy rare earth)
sectors-light = { $name } (light rare earth)
sectors-no-use = no use told
sectors-uses = { $uses }
sectors-other-note = food, drinks, mining services, paper, refining, pharmaceuticals, rubber, glass and ceramics, and others
sectors-finding = EU uses: { $sector } takes half or more of the uses of { $count } materials, among them { $names }.
sectors-eu = EU uses, not world uses: the study asks where a material goes in the European Union
sectors-exposure = Exposure, never cost: a share of a mineral’s uses says who would feel a shortage, not what it would cost them
sectors-defence = Defence is no sector of its own in NACE: weapons are in fabricated metal, aircraft and ships in other transport, and neither can be read apart
sectors-coverage = { $materials } materials; for { $full } of them nine tenths or more of the uses have a sector, for the others down to { $least }
sectors-missing = The study’s table has no end uses for lithium, nickel, graphite, zinc, lead, germanium, molybdenum, niobium, tantalum, tellurium and others
sector-C20 = Chemicals
sector-C24 = Basic metals
sector-C25 = Fabricated metal, with weapons
sector-C26 = Electronics
sector-C27 = Electrical equipment
sector-C28 = Machinery
sector-C29 = Cars
sector-C30 = Other transport, with aircraft

# A series of the reader's own
yours-promise = Drop a CSV file with a date and a price in each row, such as a licensed monthly cobalt or lithium price. It is read in this browser only: nothing is sent anywhere, and it is gone when you close the page.
yours-pick = Choose a file
yours-drop = or drop it here
yours-waiting = No file yet.
yours-read = { $file }: { $rows } { $frequency } prices from { $from } to { $to }. { $bad_value ->
    [0] Every row could be read.
    [one] One row could not be read.
   *[other] { $bad } rows could not be read.
 }
yours-nothing = { $file }: no row holds a date and a price. { $bad_value ->
    [0] The file is empty.
   *[other] Rows that could not be read are listed below.
 }
yours-too-large = { $file } is larger than five megabytes: no series of prices is.
yours-unreadable = { $file } could not be read as text. Save it as CSV and try again.
yours-note = A series of your own: it is not part of the dataset, and its quality is yours to judge
yours-bad = Rows that could not be read
yours-bad-caption = { $count_value ->
    [one] One row that could not be read
   *[other] { $count } rows that could not be read
 }, with its line in the file
yours-line = Line
yours-reason = Why
yours-row = The row
yours-forms = Accepted forms
yours-forms-text = One row a month or a year: a date and a price, parted by comma, semicolon or tab. Dates: 2024-03, 2024-03-31, 2024M03, 03/2024, or 2024 for annual prices. Prices with a decimal point, without thousands separators, above zero. A header row and further columns are passed over; a month without a row is a gap. Lines that begin with # may say name, mineral, unit, source and licence.
yours-ingest = An operator who holds a licence adds the same file to the dataset: observatory ingest --series FILE, with mineral, unit, source and licence in its # lines.
own-no-price = no second cell
own-no-date = no date of an accepted form
own-not-positive = no positive number
own-repeated = an earlier row is of the same period
own-other-frequency = years among months, or months among years
frequency-monthly = monthly
frequency-annual = annual
kin-question = Which prices does it move with?
kin-caption = Correlation of monthly returns with the prices of the dataset, on shared months
kin-correlation = Correlation
kin-months = Shared months
## Questions below the flows

how-computed = How this is computed
focus-row = Put { $country } into focus
depends-title = Who depends on whom?
depends-finding = { $count_value ->
    [0] None of the { $importers } largest importers buys more than half from a single country
    [one] One of the { $importers } largest importers buys more than half from a single country
   *[other] { $count } of the { $importers } largest importers buy more than half from a single country
 }; { $importer } depends most, with { $share } from { $supplier }.
depends-table = Importers and whom they rely on
depends-importer = Importer
depends-supplier = Largest supplier
depends-share = Its share
depends-bar = Bar: share of the largest supplier
depends-hhi = Supplier HHI
depends-hint = Shares of the value of imports. HHI, the sum of squared percentage shares, runs to 10,000; above 1,800 counts as highly concentrated. Select a country, or choose a region or coalition above, for its suppliers and customers.
bloc = Region or coalition
focus-bloc-none = None
focus-bloc-coalitions = Coalitions
focus-bloc-regions = Regions (UN M49)
focus-bloc-suppliers = Imports from outside, by supplier
focus-bloc-customers = Exports to outside, by customer
focus-bloc-finding = { $group } buys { $imports } from outside, most of it from { $supplier } ({ $share }); HHI of its outside suppliers { $hhi }, { $band }. Trade between its members covers { $inside } of all their imports.
focus-bloc-finding-none = { $group } buys nothing from outside in the record; its members trade { $inside } among themselves.
focus-bloc-source = { $count } countries, { $membership }. List: { $publisher }, { $title }, { $date }.
focus-bloc-list = The list
hubs-title = Who may trade be passing through?
hubs-finding = Up to { $amount } could be passing through { $country }, { $share } of all trade; { $count_value ->
    [0] no country could carry
    [one] one country could carry
   *[other] { $count } countries could carry
 } { $least } or more.
hubs-finding-none = No country both receives and ships this in the record.
hubs-inferred = inferred: the source does not mark re-exports, and a country may use what it buys and ship what it makes
hubs-by = Ranked by
hubs-share = Could pass through
hubs-betweenness = Lies between others
hubs-table = Countries that trade may pass through
hubs-country = Country
hubs-bar = Bar: the measure ranked by
hubs-share-of-trade = Of all trade
hubs-passing = At most
hubs-between = Routes between others
hubs-method = At most as much passes through a country as the smaller of its imports and exports; the share is that amount over all trade of the year: min(X, M) / world trade. “Routes between others” is betweenness: of all ordered pairs of other countries, the share whose strongest route leads through it, the length of a route being one over its value (Brandes 2001). Years of main partners hold fewer routes.
movers-title = What changed most since { $since }?
movers-title-none = What changed most?
movers-one-year = Only one year of this code is held, so nothing can be compared.
movers-since = Since
movers-of = Change of
movers-routes = Routes
movers-exporters = Exporters
movers-importers = Importers
movers-by = Counted
change-absolute = In amounts
change-relative = In percent
movers-table = What changed most
movers-bar = Bar: to the right what grew, to the left what fell
movers-change = Change
movers-percent = In percent
movers-none-reported = none reported
movers-appeared = new
movers-vanished = no longer reported
movers-trade-from = trade from { $from } to { $to }
movers-exports-of = what { $country } exports
movers-imports-of = what { $country } imports
movers-by-both = { $amount } ({ $change })
movers-finding = From { $since } to { $year }, { $up } grew most, by { $up_amount }; { $down } fell most, by { $down_amount }.
movers-finding-up = From { $since } to { $year }, { $up } grew most, by { $up_amount }; nothing fell.
movers-finding-down = From { $since } to { $year }, { $down } fell most, by { $down_amount }; nothing grew.
movers-finding-none = Nothing changed between { $since } and { $year } in the record.
movers-cut = { $year } is cut to main partners, as the other year holds no more: like is compared with like, and both understate
movers-partners = both years hold main partners only and understate the whole
movers-nomenclature = trade codes change between 2016 (HS 2002) and 2017 (HS 2017): part of a change may be theirs
movers-no-weights = weights are not held for both years: values are compared
movers-method = Change is the later year less the earlier one, in nominal US dollars, so that a price that doubles looks like trade that doubles. What one of the years does not report is not zero: it is marked and has no percentage; where that year holds main partners only, the change shown is the most it can be. Percentages are ranked for what had at least 0.1% of the base year’s value, a halving as high as a doubling.
# Years beside each other
form-of-flows-years = Years
flows-label-years = { $mineral }, { $stage }: trade between countries, years side by side
years-title = { $year }
years-title-partial = { $year } · { $coverage }
years-exports = Exports of { $country }
years-imports = Imports of { $country }
years-other = other countries
years-summary = In { $first } { $then } shipped most, { $then_share } of { $then_total }; in { $last } { $now } did, { $now_share } of { $now_total }.
years-summary-same = { $now } shipped most in { $last }, { $now_share } of { $now_total }, as in { $first }, when it was { $then_share } of { $then_total }.
years-shown = Years shown
years-remove = Take { $year } away
years-add-label = Another year
years-add = Add …
## Dates

date-day = { $day } { $month }
date-month = { $month }
age-days = { $count_value ->
    [0] today
    [one] { $count } day ago
   *[other] { $count } days ago
 }
age-months = { $count_value ->
    [one] { $count } month ago
   *[other] { $count } months ago
 }
age-years = { $count_value ->
    [one] { $count } year ago
   *[other] { $count } years ago
 }

## Actions: the closed lists of the ledger

action-kind-export_ban = Export ban
action-kind-export_suspension = Suspension of exports
action-kind-export_quota = Export quota
action-kind-export_licence = Export licence
action-kind-technology_ban = Ban on exporting technology
action-kind-suspension_of_measure = Measure put on hold
action-kind-stockpile = Stockpile
action-kind-price_floor = Price floor
action-kind-forum = Meeting or forum
action-kind-framework = Framework or memorandum
action-kind-action_plan = Action plan
action-side-restricts = Restricts exports
action-side-relaxes = Puts a restriction on hold
action-side-supports = Supports supply
action-side-agrees = Agreements and forums
action-status-announced = Announced
action-status-signed = Signed
action-status-in_force = In force
action-status-funded = Funded
action-status-delivered = Delivered
action-status-no_public_evidence_found = No public evidence found
source-kind-official = Official source
source-kind-official_reprint = Official text, reprinted
source-kind-press = Press
source-kind-law_firm = Law firm
source-kind-consultancy = Consultancy
source-kind-think_tank = Think tank
entry-confidence-high = high
entry-confidence-medium = medium
entry-confidence-low = low
money-public_spending = public spending
money-public_loan = loan of a public bank
money-private_capital = private capital
money-letter_of_interest = letter of interest, which is no commitment
bound-exact = { $usd }: { $nature }
bound-up_to = Up to { $usd }: { $nature }
bound-about = About { $usd }: { $nature }
body-eu = European Union
body-msp = Minerals Security Partnership
body-msp_forum = Forum of the Minerals Security Partnership
body-ministerial_2026_02_04 = Delegations at the ministerial of 4 February 2026
body-signed_2026_02_04 = Signatories of 4 February 2026
body-pax_silica = Pax Silica
among-everyone = All countries
participation-attended = These countries attended. Attending binds nobody: who has joined FORGE beyond the Minerals Security Partnership was not published in what was found.
participation-signed = These countries are named as signatories of a framework or memorandum with the United States. Eleven were announced, ten are named.
participation-member = These countries are members or participants.

## Actions: the page

actions-title = What governments promised and did
actions-lead = Agreements, export controls and funds for critical minerals, each with its source, its age and the figure it could change.
actions-selection = The ledger is a reviewed selection, not an inventory: do not count restrictions by country from it. Entries are added by pull request, with a source for every statement.
actions-reservation = A reviewed selection, not an inventory of measures
sheet = Show
sheet-ledger = Ledger
sheet-policies = Policies compared
sheet-scorecard = Promises and results
actions-all-minerals = all, none named
actions-all-stages = all
actions-column-date = Date
actions-column-in-force = In force from
actions-column-title = Entry
actions-column-parties = Who
actions-column-targets = Aimed at
actions-column-minerals = Minerals
actions-column-stages = Stages
actions-column-kind = Kind
actions-column-status = Status
actions-column-since = Since then
actions-column-age = Age
actions-column-source = Source
actions-column-source-kind = Kind of source
actions-column-confidence = Confidence
filter-country = Country
filter-mineral = Mineral
filter-stage = Stage
filter-kind = Kind
filter-status = Status
filter-year = Year
filter-all = All
filter-reset = All entries
standing-ahead = comes into force on { $date }
standing-on-hold = on hold until { $date }
standing-on-hold-open = on hold
standing-hold-ran-out = was on hold until { $date }; this ledger has no entry on what followed
standing-replaced = replaced: { $title }
standing-ran-out = ran out on { $date }
timeline-label = Agreements, export controls and funds over time
timeline-today = Today, { $day }
timeline-on-hold = on hold
timeline-due = due, or runs out
timeline-overdue = overdue, no evidence
timeline-delivered = delivered
timeline-pick = Select to read the entry and open its source.
timeline-summary = { $entries_value ->
    [one] { $entries } entry
   *[other] { $entries } entries
 }: { $restricts_value ->
    [one] { $restricts } restricts
   *[other] { $restricts } restrict
 } exports, { $relaxes_value ->
    [one] { $relaxes } puts
   *[other] { $relaxes } put
 } a restriction on hold, { $helps_value ->
    [one] { $helps } supports supply or brings
   *[other] { $helps } support supply or bring
 } governments together.
timeline-summary-empty = No entry of the ledger fits these filters.
timeline-method = A bar runs while a restriction holds, as far as its source shows; an arrow means that no end is known. Outlined stretches are on hold. A line leads from the announcement to the day something comes into force or is due. Where a source gives only the month, its first day is drawn.

## Actions: what is due

calendar-title = What is due
calendar-finding = { $overdue_value ->
    [0] No promise with a date is overdue.
    [one] { $overdue } promise is past its date without public evidence in this ledger that it was kept.
   *[other] { $overdue } promises are past their dates without public evidence in this ledger that they were kept.
 }
calendar-empty = Nothing is due under these filters.
calendar-due = { $what }
calendar-begins = Comes into force
calendar-ends = The measure ends, as announced
calendar-ends-hold = The time on hold ends
calendar-no-day = no date
timing-today = today
timing-ahead = { $days_value ->
    [one] in { $days } day
   *[other] in { $days } days
 }
timing-overdue = { $days_value ->
    [one] overdue by { $days } day: no public evidence found in this ledger
   *[other] overdue by { $days } days: no public evidence found in this ledger
 }
timing-passed = { $days_value ->
    [one] passed { $days } day ago; this ledger has no entry on what followed
   *[other] passed { $days } days ago; this ledger has no entry on what followed
 }
timing-delivered = delivered on { $date }
timing-undated = the source gives no date

## Actions: entries

entries-title = Every entry
entries-hint = The newest first. The text is what the source says; status and dates are read from it, and nothing is added.
entry-unknown = The ledger has no entry “{ $id }”. All entries are shown.
entry-brief = { $date } · { $kind } · { $status }
entry-date = { $date }, { $age }
entry-due-title = Due
entry-due = { $what }: { $when } ({ $state })
entry-money = Money
entry-figure = The figure it could change
entry-source = { $kind }; confidence { $confidence }
entry-proof = evidence
figure-title = { $mineral }, { $stage }
figure-supply = HHI { $hhi } ({ $band }), { $left } of world supply without { $country } ({ $form }, { $year }).
figure-none = no source gives it by country.
figure-then = In { $year }: HHI { $hhi }, { $left } without the largest.
figure-up = Up by { $change } since.
figure-down = Down by { $change } since.
figure-other-source = The two years come from different tables, so the difference is not a change.
figure-same-year = There are no figures yet for the time since.
figure-no-then = No figure for the year of the entry.
figure-all-minerals = It names no mineral, so no single figure is its own.
figure-overview = See every mineral’s concentration
figure-spread = { $stage }: { $high } of { $minerals } critical minerals highly concentrated ({ $year }).

## Actions: policies compared

policies-title = Who restricts, who supports, who has agreed
policies-finding = World supply is highly concentrated at { $weak } weak points. At { $gaps } of them no support or agreement in the ledger names the mineral; at { $restricted } of these a measure in the ledger restricts exports.
policies-method = A weak point is a mineral at a stage whose world supply has an HHI above 1,800. It is a gap if no support or agreement in the ledger names the mineral; entries about all minerals are listed by themselves. Measures that were replaced or ran out are left out.
policies-general = Entries about all minerals
policies-general-hint = They name no mineral, so they are not counted as an answer to any one weak point.
policies-what = Mineral and stage
policies-supply = World supply
policies-helps = Supports or agrees
policies-gap = gap
policies-hhi = HHI
policies-left = Left without the largest
policies-largest = Largest supplier
policies-year = Year
clashes-title = Clashes: a restriction on another’s weak point
clashes-method = A clash is a restriction by one country of the list on a mineral that another imports more of than it exports, buying a tenth or more from the first, with an HHI of its purchases above 1,800. The trade is that of the last year before the restriction that the data holds, else of the first year there is. Codes shared by several metals are not used.
clashes-among = Among
clashes-finding = { $count_value ->
    [0] No clash among the { $countries } countries of the list, by the trade data there is.
    [one] { $count } clash among the { $countries } countries of the list.
   *[other] { $count } clashes among the { $countries } countries of the list.
 }
clashes-by = Restricts
clashes-of = Depends on it
clashes-share = Share of its imports
clashes-imports = Imports
clashes-entry = Entry
clashes-code = Trade code
clashes-coverage = Coverage
clashes-flows = { $mineral }, HS { $code }, { $year }
clashes-unjudged = Restrictions that cannot be judged: no trade code of the mineral’s own at that stage

## Actions: scorecard

scorecard-title = Meetings against results
scorecard-finding = The meetings in the ledger made { $promised_value ->
    [one] { $promised } promise
   *[other] { $promised } promises
 }. Shown as kept: { $delivered }. Past the date without public evidence: { $overdue }. Without a date: { $undated }.
scorecard-method = What was announced on the day of a meeting counts as its result. A promise is what a source says will follow. Overdue means: past the last day the source names or counts, and no public evidence found in this ledger. Letters of interest are never added to funding.
scorecard-promised = Promised
scorecard-due = Still ahead
scorecard-overdue = Overdue
scorecard-delivered = Delivered
scorecard-undated = Without a date
scorecard-results = Announced on the day
scorecard-reached = { $status }: { $count }
scorecard-figure = The concentration it addresses
scorecard-restrictions = Restrictions: concentration then and now
scorecard-restrictions-hint = World supply of what each restriction names, in its year and in the newest settled year. A change is given only within one table of one publisher; it need not follow from the measure.
# Years beside each other
## Countries

view-country = Countries
country-mines = { $country } mines { $share } of the world’s { LOWER($mineral) } ({ LOWER($form) }, { $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }{ $minerals_value ->
    [0] .
    [1] , and plays a part in { $minerals } mineral, as { LOWER($role) }.
   *[other] , and plays a part in { $minerals } minerals, most often as { LOWER($role) }.
 }
country-refines = { $country } smelts or refines { $share } of the world’s { LOWER($mineral) } ({ LOWER($form) }, { $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }{ $minerals_value ->
    [0] .
    [1] , and plays a part in { $minerals } mineral, as { LOWER($role) }.
   *[other] , and plays a part in { $minerals } minerals, most often as { LOWER($role) }.
 }
country-holds = { $country } holds { $share } of world reserves of { LOWER($mineral) } ({ $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }, but mines little for the world.
country-exports = { $country } has less than 5% of world output and reserves of each mineral here; its largest part is in trade: it ships { $share } of world exports of { LOWER($mineral) }: { $goods } ({ $year }).
country-imports = { $country } has less than 5% of world output and reserves of each mineral here; its largest part is in trade: it takes { $share } of world imports of { LOWER($mineral) }: { $goods } ({ $year }).
country-exports-little = { $country } trades these minerals in small amounts; its largest part is exports of { LOWER($mineral) }, { $goods }, worth { $usd } ({ $year }).
country-imports-little = { $country } trades these minerals in small amounts; its largest part is imports of { LOWER($mineral) }, { $goods }, worth { $usd } ({ $year }).
country-nothing = The sources used here give no production, reserves or trade of these minerals for { $country }.

role-strip-cell = { $mineral }, { $year }
role-strip-nothing = no role, or insufficient data
role-strip-summary = Of the minerals shown, { $country } played a part in { $before_value ->
    [0] none
   *[other] { $before }
 } in { $first } and in { $now_value ->
    [0] none
   *[other] { $now }
 } in { $last }.
role-strip-empty = { $country } played no part that the data can show.
chart-year = { $year }

country = Country
country-title = { $countries }
country-lead = What each country mines, refines, holds and trades, on whom it depends, and how its part has changed. Choose one; then up to three more beside it.
compare-with = Compare with
choose-country = Choose
remove-country = Remove { $country }
more-rows = { $count_value ->
    [one] Show { $count } more row
   *[other] Show { $count } more rows
 }
more-roles = { $count } more
sources-title = Sources

country-roles = Roles
country-roles-hint = Roles that reach the threshold of their definition (score .5 of 1). Select a mineral to see the numbers behind it.
country-no-roles = No role that the data can show.
country-no-evidence = Nothing is known of { $country } and { LOWER($mineral) }.
evidence-matrix = Compare with all countries
country-history = How its roles moved
country-history-hint = The strongest role of each year, except holders, whose reserves are known for the newest year only. Faint colour: just above the threshold. A thin line: no role; blank: insufficient data, which for many minerals means no production by country before 2023.
country-history-label = { $country }: strongest role by mineral and year

country-output = Production and reserves
country-output-hint = Bars are shares of the world, all on one scale. Forms of a mineral are never added.
country-no-output = No production or reserves in the sources used.
country-withheld = withheld or not available
country-no-world = no world total to compare with
country-rank = { $rank } of { $of } named
country-rank-low = { $rank } of { $of } producers, lowest first

country-trade = Trade, suppliers and customers
country-trade-hint = Ordered by share of world trade; value free on board. HHI says how concentrated the partners are, from 0 to 10,000. Where only main routes are held there is no HHI.
country-no-trade = No trade in the codes held.
country-exports-side = Exports { $usd }, { $share } of the world
country-imports-side = Imports { $usd }, { $share } of the world
country-customer = largest customer { $country } ({ $share })
country-supplier = largest supplier { $country } ({ $share })
country-hhi = HHI { $hhi }, { $band }
country-to-flows = flows

country-reliance = Net import reliance
country-reliance-hint = Net imports over output and net imports. Only where gross weight of trade and output are the same thing; elsewhere output is metal content, and no reliance is stated.
country-no-reliance = No material whose output and trade can be set against each other.
country-net-exporter = net exporter
country-reliance-figures = output { $output }, imports { $imports }, exports { $exports } ({ $year })
country-printed = { $country }: net import reliance as USGS prints it, { $year }

country-governance = Governance
country-governance-hint = Worldwide Governance Indicators: estimate with its standard error; 0 is the world’s mean, 2.5 the strongest. Two countries whose bands overlap are not told apart.
country-no-governance = No governance indicators.
governance-va = Voice and accountability
governance-pv = Political stability
governance-ge = Government effectiveness
governance-rq = Regulatory quality
governance-rl = Rule of law
governance-cc = Control of corruption
governance-mean = Mean of the six
governance-score = { $estimate } ± { $error }

country-context = Power, air, health and land
country-context-hint = Means of the whole country: context, not the effect of a mine or plant, and no verdict. Places are among countries that produce any of the minerals.
country-no-context = No figures on power, air, health or land.
country-not-ranked = not ranked
context-grid_carbon_intensity = Carbon intensity of the grid
context-fine_dust = Fine dust (PM2.5), mean exposure
context-life_expectancy = Life expectancy at birth
context-health_spending = Health expenditure
context-physicians = Physicians
context-sanitation = Safely managed sanitation
context-forest = Forest
context-renewable_electricity = Renewable electricity
context-water_withdrawal = Freshwater withdrawal
context-depletion = Depletion of natural resources
context-value-grid_carbon_intensity = { $value } g CO₂e per kWh
context-value-fine_dust = { $value } µg/m³
context-value-life_expectancy = { $value } years
context-value-health_spending = { $value }% of GDP
context-value-physicians = { $value } per 1,000 people
context-value-sanitation = { $value }% of people
context-value-forest = { $value }% of land
context-value-renewable_electricity = { $value }% of output
context-value-water_withdrawal = { $value }% of internal resources
context-value-depletion = { $value }% of national income
context-source-grid_carbon_intensity = Ember
context-source-fine_dust = World Bank, GBD 2023
context-source-life_expectancy = UN WPP 2024
context-source-health_spending = World Bank
context-source-physicians = World Bank
context-source-sanitation = World Bank
context-source-forest = World Bank, edition of 2019
context-source-renewable_electricity = World Bank, edition of 2019
context-source-water_withdrawal = World Bank, edition of 2019
context-source-depletion = World Bank, edition of 2019
nature-modelled = modelled
nature-old = old edition: nothing newer is open

country-peers = Countries with similar roles
country-peers-hint = Cosine of the scores of all roles played, over all minerals: 1 is the same profile, 0 nothing in common.
country-no-peers = It plays no role to compare.
peer-likeness = { $cosine }: { $shared }
peer-shared = { $mineral } ({ LOWER($role) })
country-gaps = What is not known
country-gaps-hint = Absent is not zero. What no source gives for any country is not repeated here.
gap-of = { $reason }: { $minerals }
gap-output = No production or reserves in the sources used.
gap-trade = No trade in the codes held.
gap-governance = No governance indicators.
gap-context = No figures on power, air, health or land.
gap-none = Nothing that other countries have.

columns = Columns
columns-minerals = Minerals
columns-stages = Steps of one mineral
among = Countries
among-all = All countries
among-coalitions = Coalitions
among-regions = Regions
among-source = { $group }: { $membership }; list by { $publisher }, { $date }
among-unknown = There is no group “{ $group }”; all countries are shown
role = Role
roles-all = All roles
rows-order = Order
order-weight = Strongest roles first
order-similar = Similar side by side
order-name = By name
order-column = By the column chosen
step-holder = Reserves: holder
step-extractor = Mining: extractor
step-processor = Refining: processor
step-trader = Passing on: trader
step-consumer = Use: consumer
step-recycler = Scrap: recycler
to-country = Open the page of this country

stage-context-title = What the output rests on
stage-context-hint = Carbon intensity of the power grid (g CO₂e per kWh, Ember) and the mean of the six governance indicators (-2.5 to 2.5, World Bank 2023) of the producing countries, weighted by their share of output. National means: a smelter with a power plant of its own is not in the grid’s figure, and none of this is a verdict on a country.
stage-context-largest = { $country }: { $share } of output at { $value }
column-material = Material
column-carbon = Grid carbon
column-largest = Largest producer
column-governance = Governance
column-covered = Output covered
among-member = members of a standing body
among-signed = those that signed
among-attended = those that took part, which is no agreement
among-located = those that lie in it
country-events = Agreements and measures
country-events-hint = From the ledger of this site, a reviewed selection: entries that name the country as party, partner or target, and those of bodies it is on the list of.
country-no-events = No entry of the ledger names it.
country-event = { $date } · { $status }
country-event-source = Source
country-event-through = through: { $bodies }
country-bodies = On the lists of: { $bodies }. To take part in a meeting is no agreement.
role-matrix-summary-steps = { $country } plays { $minerals } of { $of } roles, more than any other country shown or as many.
role-matrix-of-steps = { $played } of { $all } roles played
### Role finder

finder-target-extractor = Mining of { $mineral }
finder-target-processor = Refining of { $mineral }
finder-target-recycler = Recycling of { $mineral }
clue-material = Material at home
clue-foothold = Foothold
clue-neighbours = Neighbouring stages
clue-related = Related roles
clue-trend = Export trend
clue-governance = Governance
fact-neighbour = { $role } of the same mineral with a score of { $score }
fact-related = Plays { $density } of what usually comes with this role, weighted by how often it does; nearest: { $roles }
fact-related-none = Plays nothing of what usually comes with this role
fact-trend = Specialisation in { $goods }: RSCA { $before } in { $from }, { $after } in { $to } ({ $source })
fact-governance = Governance: mean of six indicators { $mean }, world average 0 ({ $year }, { $source })
doubt-no_material = The stage before is no larger than this one: little material at home
doubt-no_neighbours = The stages beside it are hardly done in the country
doubt-unrelated = What the country does elsewhere rarely comes together with this role
doubt-falling = Specialisation in exports fell by { $by }
doubt-weak_governance = Governance is below the world’s average: { $mean }
doubt-rare = { $count ->
    [one] Only one country plays this role
   *[other] Only { $count } countries play this role
}
finder-backtest = Built on data to { $from }, the finder had { $hits } of the { $taken } roles that countries took by { $to } among its first five ({ $finder }). A ranking by what a country already traded would have found { $own }, one by the size of world trade { $world }, a blind choice { $chance }. With { $taken } cases, the lead may be luck.
finder-merit = Merit
finder-known = Evidence known
finder-suggestion = Suggestion
finder-confidence = Confidence
finder-column-stability = In top 3
finder-column-fall = World HHI
finder-unknown = Not known
finder-of = { $piece } of { $share }
finder-pick = Choose it to see the evidence
view-finder = Role finder
view-risk = Supply risk
finder-title = Role finder
finder-lead = Which role could a country take next, and which country could take a role? A list to check, ranked by evidence.
finder-caution = A suggestion is a question worth asking, not a forecast: costs, energy, water, permits and politics are not in the data.
finder-method = Extractor, processor and recycler are the roles that can be suggested; a role counts as not played below a score of 0.5, as everywhere here. Merit is the weighted mean of six kinds of evidence, each from 0 to 1; what is not known earns nothing and is drawn as an outline. Related roles: the density of Hidalgo et al. (2007), on roles. In top 3: the share of 1,000 weightings, drawn around yours, in which a suggestion is among the first three.
finder-ask = Question
finder-ask-country = What could a country do?
finder-ask-role = Who could do this?
finder-country-label = Country
finder-role = Role
finder-output = Size of the new output
finder-output-value = { $part } of the world’s
finder-weights = What counts how much
finder-weights-hint = Points from 0 to 10. The link of this page keeps them.
finder-weights-reset = Back to 4, 3, 4, 4, 2, 3
clue-about-material = The stage before is larger than this one: reserves beyond mining, mining beyond refining
clue-about-foothold = Some output or exports are there, short of the role
clue-about-neighbours = The stages before and after are done in the country
clue-about-related = It plays roles that elsewhere come together with this one
clue-about-trend = Its exports of the good have become more specialised over five years
clue-about-governance = Mean of the six Worldwide Governance Indicators
finder-label-country = What { $country } could do next
finder-label-role = Who could take up { $role }
finder-country = { $country }
finder-nobody = nobody
finder-none-country = For these minerals, there is nothing that { $asked } does not do yet and that the data can judge.
finder-none-role = { $asked }: no country that does not do it yet can be judged.
finder-weak-country = Little speaks for any role that { $asked } does not play yet: the best of { $count }, { $first }, reaches a merit of { $merit }.
finder-weak-role = { $asked }: little speaks for any country that does not do it yet; the best of { $count }, { $first }, reaches a merit of { $merit }.
finder-best-country = For { $asked } the evidence speaks most for: { $first }. It is among the first three in { $stability } of 1,000 weightings. Next: { $next }.
finder-best-role = { $asked }: of { $count } countries that do not do it yet, the evidence speaks most for { $first }, among the first three in { $stability } of 1,000 weightings. Next: { $next }.
finder-evidence-title = { $country }: { $role }
finder-verdict = Merit { $merit }, on { $known } of the evidence. Confidence in the data: { $confidence }. Among the first three in { $stability } of 1,000 weightings. { $players ->
    [one] One country plays this role today.
   *[other] { $players } countries play this role today.
}
finder-change-falls = With new output of { $part } of the world’s, the world’s HHI would fall from { $before } to { $after }, everyone else keeping their part of the rest.
finder-change-rises = With new output of { $part } of the world’s, the world’s HHI would rise from { $before } to { $after }: the country is large already.
finder-change-unknown = No table compares the world’s output at this stage, so what it would do to concentration is not known.
finder-for = Evidence
finder-against = Against
finder-no-doubts = None of the six kinds of evidence speaks against it. What is not in the data may.
finder-gaps = Not known
finder-points = { $points } points, weight { $weight }
finder-points-unknown = not known, weight { $weight }
finder-ask-others = Who else could do this?
finder-ask-more = What else could this country do?
finder-to-flows = Trade flows
finder-to-roles = Roles played
finder-to-risk = Supply risk
finder-unjudged = { $count ->
    [one] 1 role cannot be judged: the data do not say whether it is played
   *[other] { $count } roles cannot be judged: the data do not say whether they are played
}
finder-lookback-title = Would it have worked?
finder-lookback-method = Weights were set beforehand, not fitted. Both years rest on the same survey and trade codes, because a new source would look like a new role. Reserves are known only for today and were left out. A role was taken if its score went from below 0.5 to 0.5 or more.
finder-lookback-cases = Every case (CSV)
# One series closely
garch-finding = Half of a shock to its volatility is gone after { $half-life } steps of the series.

# A series of the reader's own
# Years beside each other
risk-title = Supply risk
risk-lead = Which supplies hang on few and badly governed suppliers, and for whom? The EU’s formula, from any viewpoint.
risk-method = SR = [HHI-WGI of the world × IR/2 + HHI-WGI of the viewer’s own sourcing × (1 − IR/2)] × (1 − recycling rate) × substitution index (European Commission 2017). HHI-WGI = sum of share² × g × t; g = 10 × (2.5 − mean of the six governance estimates) / 5; t is the EU study’s measure of trade: 0.8 in the viewer’s own common market, 1 without restrictions, above 1 with restrictions on exports as of 2016 to 2020. From 1 on, the EU counts a supply as critical if the material also matters enough to its economy. Uses are those of the EU; their HHI is over manufacturing sectors, and 1,800 is the mark of the US Merger Guidelines for highly concentrated markets. Of several forms, the most concentrated is taken.
risk-label = Supply risk seen from { $viewer }
risk-viewer = { $name }
risk-viewer-world = the world
risk-viewpoint = Seen from
risk-groups = Groups of countries
risk-regions = Regions
risk-countries = Countries
risk-bloc-unknown = The link names a group that is not in the list: the world’s view is shown.
risk-supply = { $mineral }: { $stage }
risk-summary = Seen from { $viewer }, { $above } of { $all } supplies exceed 1, the EU’s threshold. The highest is { $first }, with { $risk }: without { $largest }, { $left } of the world’s output would be left.
risk-summary-empty = No supply of these minerals can be assessed.
risk-axis-use = Concentration of use in the EU (HHI over sectors)
risk-axis-risk = Supply risk
risk-use-unknown = use not known
risk-threshold-risk = EU threshold 1
risk-threshold-use = 1,800: highly concentrated
risk-value = Supply risk
risk-supply-hhi = HHI of supply
risk-import-reliance = Import reliance
risk-recycling = Recycling rate
risk-n-minus-1 = Left without the largest
risk-largest = Largest supplier
risk-use-hhi = HHI of use
risk-notes = What to know
risk-pick = Choose it to see its terms
risk-table-of = { $form }, { $year }, { $source }
risk-formula-both = SR = [{ $global } × { $reliance } / 2 + { $sourcing } × (1 − { $reliance } / 2)] × (1 − { $recycling }) × { $substitution } = { $risk }
risk-formula-one = SR = { $global } × (1 − { $recycling }) × { $substitution } = { $risk }
risk-formula-reliance = Import reliance = ({ $imports } t imported − { $exports } t exported) / ({ $output } t made + net imports) = { $reliance }
risk-terms-global = The world’s supply
risk-terms-own = The viewer’s own sourcing
risk-terms-rest = and { $count } smaller ones
risk-supplier = Supplier
risk-share = Share s
risk-g-title = Governance weight: 0 the best governed, 10 the worst
risk-t-title = Measure of trade: 0.8 in the viewer’s own market, 1 without restrictions, above 1 with restrictions on exports
risk-sum = HHI-WGI
risk-to-finder = Which countries could take this up?
risk-study = The EU study’s own shares, put through the formula
risk-study-hint = Shares and measures of trade as printed by the study, average of 2016 to 2020, with the mean governance of those years. No open file has the study’s own results for these terms, its import reliance or its substitution indices, so the terms are recomputed and not confirmed, and its supply risk cannot be.
risk-study-material = Material
risk-study-global = HHI-WGI of the world
risk-study-sourcing = HHI-WGI of the EU’s sourcing
risk-study-today = Today, this page
risk-study-all = All materials and stages, with what could not be reproduced (CSV)
## Coalition

view-coalition = Coalition
coalition-title = Who is in the room, and is it enough?
coalition-lead = A coalition is any set of countries: those at a meeting, the members of a body, or your own choice. What do they hold together, who is missing, what does each member add, and from whom would they buy with the least risk?
bloc-label = Coalition
bloc-own = Your own set
bloc-changed = { $name }, changed
coalition-groups = Coalitions
coalition-regions = Regions
bloc-unknown = The link asks for the group "{ $id }", which is not in the list. Choose another above.
bloc-membership = { $name }: { $members_value ->
    [one] { $members } country
   *[other] { $members } countries
  }, { $meaning }. { $publisher }: { $title }, as of { $date }.
coalition-source-link = To the source
coalition-means-member = members by treaty or by the body's own list
coalition-means-signed = each of which signed
coalition-means-attended = which took part; to take part is no agreement
coalition-means-located = which lie in the region
versus-label = Compare with
versus-none = No other
add-label = Add a country
add-none = Choose
members-count = { $members_value ->
    [0] No members yet: add countries
    [one] { $members } member: show, and take out
   *[other] { $members } members: show, and take out
  }
member-remove = Take out { $country }
members-reset = Undo the changes to the list
member-map-open = Choose on the map
member-map-close = Close the map
member-map-label = Members on the map
member-map-hint = A click takes a country in or out. Borders are those of Natural Earth, as they are in fact.
member-map-summary = { $members_value ->
    [one] { $members } member on the map.
   *[other] { $members } members on the map.
  }
member-map-standing = Standing
member-map-add = Click to take it in.
member-map-remove = Click to take it out.
standing-inside = In the coalition
standing-versus = Only in the one compared with
standing-both = In both
standing-outside = In neither

bloc-part-reserves = Reserves
bloc-part-extraction = Mining
bloc-part-processing = Refining
hold-title = How much of world supply do the members hold?
hold-label = Share of world reserves, mine production and refinery production
hold-method = The sum of the members' shares of the world. Darker is more; a dot: no table compares countries. "≥": a member's figure is kept back and counts for nothing, so the share is at least this. Where a mineral has several forms, the most concentrated one stands for it, the same for every coalition. Choose a row to see all forms below.
bloc-cell = { $part }{ $blocs_value ->
    [1] { "" }
   *[other] , { $bloc }
  }
bloc-figure = { $share }; outside { $absentee }
bloc-absentee = { $country } { $share }
bloc-at-least = at least { $share }
bloc-form = { $form }, { $year }
bloc-forms = { $forms }
bloc-table-mineral = Mineral
bloc-table-absentee = { $part }{ $blocs_value ->
    [1] { "" }
   *[other] , { $bloc }
  }: largest outside
bloc-summary = { $bloc }: the members hold at least half of world supply at { $held } of { $of } links, the mining or refining of one mineral. The largest gap is { $mineral } ({ $part }): { $country }, outside, has { $share }.
bloc-summary-empty = No table compares countries here.
carried-one = Through both mine and refinery, the members could carry { $share } of world supply, as a mean over { $minerals } minerals. The weaker of the two parts decides.
carried-two = Through both mine and refinery, { $bloc } could carry { $share } of world supply and { $other } { $theirs }, as a mean over { $minerals } minerals; together { $both }. { $shared_value ->
    [0] They share no member.
    [one] They share { $shared } member.
   *[other] They share { $shared } members.
  }

one-title = { $mineral }: who holds it, and where do the members buy?
one-mineral = Mineral
one-part = Part and form
one-share = Members' share
one-inside = Largest members
one-outside = Largest outside
one-flags = Reservations
one-nobody = nobody named
one-finding = Outside the coalition { $country } has most: { $share } at { $part }, where the members have { $own }.
one-finding-none = No country outside the coalition is named.
one-no-trade = The data has no trade between countries for this mineral.
one-code = { $stage } (HS { $code }, { $year })
one-supply-caption = The members' part in world supply
one-trade-caption = The members' trade
one-goods = Goods
one-imports = Imports
one-from-inside = From members
one-sufficiency = Exports over imports
one-exports = Share of world exports
one-coverage = What the data holds
one-method = Imports are the members' imports from anyone, trade between members included. Exports over imports: 100% or more means that the members together sell as much of these goods as they buy, by value; what they make and use at home is in neither, and no open source gives use by country.

scope-label = Measured by
scope-all = All minerals shown
scope-mineral = The mineral chosen
scope-hint = Chosen: { $mineral }
next-title = Which country would add most if it joined?
next-label = What a further member would add
next-method = By how much the share of world supply that the coalition can carry through mine and refinery would grow, in percentage points, as a mean over the minerals. Who strengthens the weaker part adds most; who strengthens the stronger one adds nothing.
next-finding = { $country } would add most: with it the coalition could carry { $after } of world supply instead of { $before }, as a mean over { $minerals_value ->
    [one] one mineral
   *[other] { $minerals } minerals
  }. It helps most in { $mineral }.
next-none = No further country would add anything here.
next-table-country = Country
next-table-gain = Adds (percentage points)
chart-points = { $points } pp
credit-title = What does each member bring?
credit-label = What each member brings
credit-method = The Shapley value: what a member adds, as a mean over all orders in which the members could have joined. The values of all members add up to what the coalition carries. Exact where up to 20 members have a share of a mineral; beyond that from 4,000 drawn orders, with two standard errors as a line.
credit-finding = { $country } brings most: { $value } of the { $total } that the members carry. { $idle_value ->
    [0] Every member brings something.
    [one] { $idle } of { $members } members brings nothing that the tables show.
   *[other] { $idle } of { $members } members bring nothing that the tables show.
  }
credit-none = The members carry nothing here that the tables show.
credit-error = Standard error
credit-table-member = Member
credit-table-value = Brings (percentage points)

sourcing-title = From whom would the members buy with the least risk?
sourcing-label = Purchases with the least risk
sourcing-stage = What is bought
caps-label = A supplier can deliver
caps-trade = What it exports
caps-production = What it produces
extra-label = And in addition
sellers-label = Bought from
sellers-world = Anyone
sellers-members = Members only
weights-label = Suppliers weighed
weights-governance = By governance
weights-plain = All alike
floor-label = Left without any one supplier
floor-best = The most there can be
wanted-label = Share of world output wanted
sourcing-no-trade = The data has no trade between countries for this mineral. Choose "What it produces" above.
sourcing-nothing = The data has no figures for this choice. Choose another part of the chain or another limit.
sourcing-no-demand = The members buy nothing of this, so there is nothing to plan.
sourcing-short = There is no plan: { $deliverable } can be had of { $demand } wanted, which is { $share }. Take in more suppliers, raise what they can deliver, or ask for less.
sourcing-finding = With the least risk the concentration of purchases (HHI) would be { $after } instead of { $before }, and the risk { $change } lower. Without the largest supplier { $left } would be left instead of { $left_before }.
sourcing-finding-alone = With the least risk the concentration of purchases (HHI) would be { $after }. Without the largest supplier { $left } would be left.
sourcing-next = Of suppliers with one percent or more, the next tonne is worth most from { $country }: one more percent of the demand from there lowers the risk by { $next }.
sourcing-no-next = No supplier with one percent or more is at its limit, so no next tonne is worth more than another.
sourcing-robust = Whichever supplier fails, at most { $left } of the demand can be left.
sourcing-robust-next = Whichever supplier fails, { $left } of the demand is left in the plan made for that. There the next tonne is worth most from { $country }.
sourcing-fragile = No plan leaves { $asked } of the demand whichever supplier fails; the best leaves { $best }.
sourcing-solver = The plan that survives any loss could not be computed ({ $detail }). Change a limit and try again.
sourcing-by-production = Output: { $form }, { $year }. Wanted: { $wanted } of world output, an assumption; today's purchases are taken in proportion to output.
sourcing-by-trade = Trade in HS { $code } in { $year }, US dollars ({ $known }). Wanted: what the members import today.
sourcing-unrated = Without governance estimates, weighed as the world's mean: { $countries }
sourcing-key = Bars: the plan with the least risk. Ticks: today.
sourcing-table = All suppliers, with limits and the value of the next tonne
sourcing-supplier = Supplier
sourcing-cap = Can deliver
sourcing-weight = Weight
sourcing-today = Today
sourcing-least-column = Least risk
sourcing-robust-column = Survives any loss
sourcing-next-column = Next 1% lowers risk by
sourcing-amount = { $amount } { $unit }
sourcing-method = Least risk: the sum of weight times squared share is as small as it can be, within what each can deliver. Weights are the EU method's governance factor (0 strong to 10 weak). "Survives any loss": as much as possible, or the share chosen, is left whichever supplier fails; among such plans the best governed suppliers come first. A calculation with today's figures: it knows no prices, contracts or qualities of goods.

allocation-title = Who could take on which part?
allocation-finding = { $filled } of { $posts } weak links could be strengthened by members. The largest step: { $country } could { $task }. If all came true, the coalition could carry { $after } of world supply instead of { $before }.
allocation-none = No member has a score or room to grow at the coalition's weak links, or there are none.
allocation-caution = These are suggestions to check, not plans: each follows from shares, reserves and scores by one rule. They know nothing of costs, energy, water, consent or time.
allocation-more = { $count_value ->
    [one] { $count } more suggestion
   *[other] { $count } more suggestions
  }
allocation-method = A weak link is the part of a mineral of which the members hold least, below half of the world. A member could add at most its reserves or ore beyond its share of the part, or half of what it does today (an assumption). Of that counts what lets the coalition carry more, times the role score, times governance (1 for the best, 0.5 for the weakest). Members and links are paired so that the sum is the largest possible, with at most two links a member.
task-mine = mine more { $mineral }
task-refine = refine more { $mineral }
suggestion-title = { $country } could { $task }
suggestion-what-if = If the share of { $country } grew from { $own } by { $growth }, the coalition could carry { $then } of this mineral instead of { $now }, and { $after } instead of { $before } over all minerals.
suggestion-alternatives = Others who could
suggestion-for = For it
suggestion-against = Against it
suggestion-score = Role score as { $role }: { $score } (0.5 is the threshold)
suggestion-governed = Governance { $estimate }, above the world's mean of 0
suggestion-weak = Governance { $estimate }, below the world's mean of 0
suggestion-unrated = No governance estimate
suggestion-low-score = The role score is below its threshold
suggestion-incomplete = The score lacks figures that are kept back or missing
suggestion-newcomer = It does none of this today
suggestion-unknown-cost = Costs, energy and consent are not in the data
room-reserves = Its share of world reserves is { $growth } above its share of mining
room-ore = Its share of mining is { $growth } above its share of refining
room-expansion = It does this already; half as much again is { $growth } of world supply
allocation-confidence-high = Confidence: high
allocation-confidence-medium = Confidence: medium
allocation-confidence-low = Confidence: low
# Years beside each other
finder-confidence-low = low
finder-confidence-medium = medium
finder-confidence-high = high

membership-member = members
membership-signed = signatories
membership-attended = present at the meeting, which is no agreement
membership-located = in the region
