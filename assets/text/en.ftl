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
mineral-platinum_group = Platinum-group metals (together)
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

## Charts: shared

chart-share = { $share }
chart-share-tiny = <0.1%
chart-tonnes = { $tonnes } t
chart-no-data = no data
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
sankey-table-quantity = Weight
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
