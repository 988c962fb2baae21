# The prices page.

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
scale-index = Index
scale-level = US dollars
scale-linear = Linear
scale-log = Log
window-months = { $months } months
range-all = All years

## Prices: parts of the page

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

## Leagues

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

## One series closely

volatility-label = { $name }: price, volatility by four measures, falls from the peak
volatility-finding = { $name } swung by { $volatility } over the last twelve months: { $regime } by its own history, in which { $percentile } of months were calmer. If the model holds, it will stand between { $low } and { $high } ({ $unit }) in { $month } with a chance of 95%.
volatility-finding-short = { $name } has too few monthly figures for a model: read its level, and its volatility with care.
volatility-rolling = Rolling, { $months } months
volatility-ewma = Weighted (EWMA)
volatility-garch = GARCH(1,1)
volatility-expected = GARCH(1,1), expected
volatility-title = Volatility a year
volatility-title-ewma = Volatility a year, weighted (EWMA): later years count more
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

## Together

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

## Events

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

## Ripple

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

## Sectors

sectors-question = Which sectors are exposed to which minerals?
sectors-label = EU uses: share of each material’s uses by sector
sectors-material = Material
sectors-other = Other sectors
sectors-heavy = { $name } (heavy rare earth)
sectors-light = { $name } (light rare earth)
sectors-no-use = no use told
sectors-uses = { $uses }
sectors-other-note = food, drinks, mining services, paper, refining, pharmaceuticals, rubber, glass and ceramics, and others
sectors-finding = EU uses: half or more of the uses of { $count } materials are in { LOWER($sector) }, among them { $names }.
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

## A series of the reader's own

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
kin-question = Which prices does it move with?
kin-caption = Correlation of monthly returns with the prices of the dataset, on shared months
kin-correlation = Correlation
kin-months = Shared months

## One series closely

garch-finding = Half of a shock to its volatility is gone after { $half-life } steps of the series.

describe-prices = Prices of critical minerals since 1900, their volatility, how they move together, and what a price move means for a product.

## Names of the series, and the chart of one

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
time-series-one-title = { $name }, { $unit }
time-series-summary-annual-one = { $name } is { $change } { $since }. With one value a year, and { $values } of them, no volatility can be measured.
time-series-summary-annual = { $name } moved furthest of these { $series }: { $change } { $since }. With one value a year no volatility can be measured over so few years.
time-series-summary-empty = There are too few observations to say how volatile this is.
time-series-table-month = Month
time-series-table-level = { $name }
time-series-table-volatility = { $name }, volatility
series-phosphate_rock = Phosphate rock
series-dap = DAP fertiliser
series-coal = Coal, Australian
series-coal_south_african = Coal, South African
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
