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
flag-not_available = not available (not zero)
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
# Names that take “the” inside a sentence; * stands for any beginning.
names-with-article = United States; United Kingdom; United Arab Emirates; Netherlands; Philippines; Bahamas; Maldives; Gambia; Comoros; Seychelles; European Union; African Union; Americas; Quad; G7; Minerals Security Partnership; Minerals Security Partnership and its Forum; * Islands; * Republic

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
sources-folded = { $count } sources: { $publishers }
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
missing-no_data = no comparable data on { $what }
missing-withheld = { $what } withheld or not available at the source
missing-incomparable = { $what } given in a table that cannot be compared with the world
missing-within_other = { $what } given only together with other countries
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
overview-finding = In { $year }, { $majority } of { $minerals } critical minerals with mine statistics came mostly from a single country, and { $high } were highly concentrated. { CAPITAL(THE($leader)) } was the largest miner of { $led }.
overview-caption = Largest producer, its share of the world and the concentration of supply (HHI); how world mine output and the price moved; supply risk by the EU’s formula (critical from 1). Select a figure to see where it comes from.
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
chart-tonnes = { $tonnes } t
chart-no-data = no data

## The supply chain of one mineral

mineral = Mineral
stage = Stage
year = Year
years = Through the years:
play-years = Play
pause-years = Pause
measure = Measured by
top = Countries a side
least = Smallest share
order = Order by
order-size = Size
order-similarity = Similar partners

## Prices

scale = Level
axis = Axis
window = Volatility over

## Roles page

evidence-title = { $country }: { $mineral }
evidence-hint = Scores run from 0 to 1; from 0.5 on the role counts as played. Roles are evidence to check, not a verdict.

## Handing on

save-png = PNG
save-svg = SVG
save-csv = CSV
hand-on-more = Cite, embed, print
hand-on-cite = Cite
copy-citation = Copy citation
copy-bibtex = Copy BibTeX
copy-embed = Copy embed code
csv-source = Source and reservations
csv-link = Link
citation-text = Critical Minerals Observatory, “{ $title }”. Data: { $works }. Accessed { $day }, { $link }

## Dependence


## Network measures and the roles they decide

missing-routes_only = { $what } known by main routes only

## Form of the flows

form-of-flows-sankey = Sankey
form-of-flows-chain = Supply chain
form-of-flows-map = Map

## The portal: pages on top of the charts

view-mineral = Minerals
view-data = Data
view-methods = Methods
search = Search
contents = On this page
figure-ask = Where does this figure come from?
column-output = World mine output
column-price = Price, five years
column-risk = Supply risk
overview-years = { $year } on { $before }
overview-month = on the year to { $month };
overview-volatility = volatility { $share }
overview-spark = { $mineral }: five years of prices, open the chart
overview-eu-list = EU list of critical raw materials:
standing-out = What stands out
standout-concentration = { $mineral }: the most concentrated mining of the minerals shown; { THE($country) } mined { $share } in { $year } (HHI { $hhi }).
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
sort-risk = Supply risk

## Charts: flow matrix

form-of-flows-matrix = Matrix

## Changes

change-up = +{ $amount }
change-down = −{ $amount }
change-times = { $times } times

## Trade over the years

no-monthly-price = no open monthly price
no-output-change = no total
brief = Print a brief
print-line = Critical Minerals Observatory, { $link }, printed { $day }
stories = Four short tours
story-batteries = Lithium and cobalt, from mine to compound
story-magnets = Rare earths, from mine to magnet
story-chips = Gallium and germanium: chips and licences
story-room = Who was in the room in February 2026

## Prices: parts of the page

bars-section = Group

## A series of the reader's own

frequency-monthly = monthly
frequency-annual = annual

## Questions below the flows

bloc = Region or coalition
change-absolute = In amounts
change-relative = In percent

## Years beside each other

form-of-flows-years = Years

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

source-kind-official = Official source
source-kind-official_reprint = Official text, reprinted
source-kind-press = Press
source-kind-law_firm = Law firm
source-kind-consultancy = Consultancy
source-kind-think_tank = Think tank
body-eu = European Union
body-msp = Minerals Security Partnership
body-msp_forum = Forum of the Minerals Security Partnership
body-ministerial_2026_02_04 = Delegations at the ministerial of 4 February 2026
body-signed_2026_02_04 = Signatories of 4 February 2026
body-pax_silica = Pax Silica
participation-attended = These countries attended. Attending binds nobody: who has joined FORGE beyond the Minerals Security Partnership was not published in what was found.
participation-signed = These countries are named as signatories of a framework or memorandum with the United States. Eleven were announced, ten are named.
participation-member = These countries are members or participants.

## Actions: the page

sheet = Show

## Countries

view-country = Countries
country = Country
columns = Columns
among = Countries
role = Role
order-weight = Strongest roles first
order-similar = Similar side by side
order-name = By name
order-column = By the column chosen
to-country = Open the page of this country
among-member = members of a standing body
among-signed = those that signed
among-attended = those that took part, which is no agreement
among-located = those that lie in it

## Role finder

view-finder = Role finder
view-risk = Supply risk

## Coalition

view-coalition = Coalition
next-table-country = Country
chart-points = { $points } pp

## Years beside each other

membership-member = members
membership-signed = signatories
membership-attended = present at the meeting, which is no agreement
membership-located = in the region
