# The charts of trade.

## Roles

goods-extraction = ores and concentrates
goods-processing = refined material
goods-semi_manufactures = semi-manufactures
goods-recycling = waste and scrap

## Charts: shared

chart-share-below-one = <1%
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
sankey-summary = { CAPITAL(THE($exporter)) } ships { $exporter_share } and { THE($importer) } receives { $importer_share } of the trade; the largest flow, { THE($from) } to { THE($to) }, is { $amount } of { $total }.
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
sankey-of-exports-of = of exports from { THE($country) }
sankey-of-imports-of = of imports into { THE($country) }
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
chain-summary = Of the { $goods } traded in { $year }, { $share } went to { THE($country) }.
chain-summary-one = Of the { $goods } traded in { $year }, { $share } went to { THE($country) }; { $first }.
chain-summary-two = Of the { $goods } traded in { $year }, { $share } went to { THE($country) }; { $first }; { $second }.
chain-clause-both = of the { $goods }, { $out } came from there and { $in } went there
chain-clause-out = of the { $goods }, { $out } came from there
chain-clause-in = of the { $goods }, { $in } went there
chain-summary-single = Of the { $goods } traded in { $year }, { THE($exporter) } ships { $exporter_share } and { THE($importer) } receives { $importer_share }.
chain-table-goods = Goods
chain-table-codes = HS codes
chain-table-share = Share of the step
chain-note-missing = No trade code in this dataset for: { $stages }
chain-note-unseen-mining = { CAPITAL(THE($country)) } mines { $produced } of the world’s output (form: { $form }, { $year }) but ships { $shipped } of the ore traded here. What it uses itself, or ships under other codes, is not in the picture
chain-note-unseen-refining = { CAPITAL(THE($country)) } refines { $produced } of the world’s output (form: { $form }, { $year }) but ships { $shipped } of the processed material traded here. What it uses itself, or ships under other codes, is not in the picture
chain-note-passing = Striped: may only pass through, inferred from buying and selling one code; at most { $shares }
chain-share-of = { $share } of the { $goods }
chain-legend-whole = Striped: what may only pass through (inferred). Widths are US dollars.
chain-legend-halves = Bars: the left half is what comes in, the right half what goes out; striped, what may only pass through (inferred). Widths are US dollars on one scale; columns do not balance.
chain-scroll = Scroll sideways for the next stages.
chain-note-code = HS { $code } ({ $reservations }): { $note }
flows-title = Who ships what to whom
flows-label = { $mineral }, { $stage }: trade between countries in { $year }
flows-main-partners = { $year }: main partners only; each country’s six largest suppliers and customers
flows-main-routes = { $year }: main routes only, { $held } together, which is less than all trade; a pair that is not drawn is small or was not read, which is not zero. Values are rounded, by { $rounding } at most
trade-code = HS code
flows-code = HS { $code }: { $note }
flows-no-weights = { $year } has no weights; values are shown
flows-method = Value free on board in nominal US dollars, as CEPII’s BACI reconciles what exporters and importers report. Re-exports are not marked in the source: a country that both imports and exports may be passing goods on.
flows-method-sankey = Countries with a smaller share of their side than chosen, or beyond the number chosen, fold into “Other”; select it to show them all.
flows-method-map = The largest flows are drawn; where a number of countries or a smallest share is chosen, those between the countries that are left. What is not drawn is named above the map; “All” draws every flow.
flows-method-matrix = A row is an exporter, a column an importer; the figure is the share of all trade, the bars are the totals of rows and columns. “Similar partners” puts countries beside each other that trade with the same ones over all years (average linkage on the cosine distance). “Other” opens when selected.
flows-chain-label = { $mineral }: the supply chain in trade between countries in { $year }
flows-method-chain = A flow of ore leads from who ships it to who receives it, where processing begins; what processing ships leads on to the next stage; scrap, along the bottom, leads back. Columns do not balance, neither in dollars nor in metal: what a country mines and uses itself crosses no border, and processing adds value. Values are free on board in nominal US dollars, as CEPII’s BACI reconciles what exporters and importers report. The source does not mark re-exports: what may only pass through is the smaller of a country’s imports and exports of one code, which may also be worked up or be its own. Production and reserves are shares of the world in the newest year known. Countries with less than 1% of what enters and leaves a column fold into “Other”; select it to show them.
year-choice = { $year } ({ $coverage })
year-note = ({ $coverage })
measure-value = Value
measure-weight = Weight
measure-unit_value = Unit value
flows-unit-value-width = Widths and colours stay value: a unit value is a ratio and has no size. It stands in the figures of each flow and in the table; it is not a price
top-fitting = Fitting
top-count = { $count }
top-all = All
least-percent = { $share }
focus-on = Focus: { $country }
fold-small = Fold small flows again

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
map-summary = { CAPITAL(THE($seller)) } sells most on balance, { $surplus } more than it buys, and { THE($buyer) } buys most, { $deficit } more than it sells; the largest flow, { THE($from) } to { THE($to) }, is { $amount } of { $total }.
map-table-share = Share of all trade

## Form of the flows

form-of-flows = Drawn as
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

## Charts: flow matrix

matrix-legend = Share of all the trade of the year
matrix-no-trade = no trade reported
matrix-rank = Rank among all flows, by value
matrix-change = Change on { $year }
matrix-table-of-exports = Of the exporter’s exports
matrix-table-of-imports = Of the importer’s imports
matrix-summary = { CAPITAL(THE($country)) } supplies more than half of what { $count_value ->
    [one] one
   *[other] { $count }
 } of the { $importers } importers shown buy; the largest flow, { THE($from) } to { THE($to) }, is { $share } of the trade.
matrix-summary-none = None of the { $importers } importers shown gets more than half from a single country; the largest flow, { THE($from) } to { THE($to) }, is { $share } of the trade.
matrix-empty-complete = No trade between them is reported in { $year }.
matrix-empty-partners = None reported among the main partners held for { $year }; small trade is missing there, which is not zero.
matrix-empty-routes = Not among the main routes held for { $year }; that is not zero.
matrix-empty-home = Trade within a country is not in the source.

## Changes

change-none-before = none reported then

## Trade over the years

history-question = How has the trade changed since { $year }?
history-question-of = How has the trade of { THE($country) } changed since { $year }?
history-world = Exports of the world, by exporter
history-exports = Exports of { THE($country) }, by destination
history-imports = Imports of { THE($country) }, by supplier
history-no-exports = { $country }: no exports reported
history-no-imports = { $country }: no imports reported
history-total-world = All exports
history-total-imports = Imports
history-figure = { $amount } · { $share }
history-break = HS 2002 | HS 2017
history-summary-world = The world traded { $amount } in { $year }, { $first_amount } in { $first_year }. { CAPITAL(THE($partner)) } shipped { $share } of it, { $then }.
history-summary-exports = { CAPITAL(THE($country)) } exported { $amount } in { $year }, { $first_amount } in { $first_year }. { CAPITAL(THE($partner)) } took { $share } of it, { $then }.
history-summary-imports = { CAPITAL(THE($country)) } imported { $amount } in { $year }, { $first_amount } in { $first_year }. { CAPITAL(THE($partner)) } supplied { $share } of it, { $then }.
history-then = against { $share } then
history-then-none = where no trade with it was reported then
history-summary-empty = No trade is recorded here.
history-table-year = Year
history-table-coverage = Coverage
history-table-total = { $direction } (US$)
history-table-partner = { $direction }, { $partner } (US$)
history-method = Values are in US dollars of each year, prices and amounts together. Years with main partners only leave small flows out, so the step to a complete year is partly one of coverage. Goods are classified by HS 2002 to 2016 and by HS 2017 since: a code may cover other goods on either side of the line.

## Questions below the flows

how-computed = How this is computed
focus-row = Put { $country } into focus
depends-title = Who depends on whom?
depends-finding = { $count_value ->
    [0] None of the { $importers } largest importers buys more than half from a single country
    [one] One of the { $importers } largest importers buys more than half from a single country
   *[other] { $count } of the { $importers } largest importers buy more than half from a single country
 }; { THE($importer) } depends most, with { $share } from { THE($supplier) }.
depends-table = Importers and whom they rely on
depends-importer = Importer
depends-supplier = Largest supplier
depends-share = Its share
depends-bar = Bar: share of the largest supplier
depends-hhi = Supplier HHI
depends-hint = Shares of the value of imports. HHI, the sum of squared percentage shares, runs to 10,000; above 1,800 counts as highly concentrated. Select a country, or choose a region or coalition above, for its suppliers and customers.
focus-bloc-none = None
focus-bloc-coalitions = Coalitions
focus-bloc-regions = Regions (UN M49)
hubs-title = Who may trade be passing through?
hubs-finding = Up to { $amount } could be passing through { THE($country) }, { $share } of all trade; { $count_value ->
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
movers-table = What changed most
movers-bar = Bar: to the right what grew, to the left what fell
movers-change = Change
movers-percent = In percent
movers-none-reported = none reported
movers-appeared = new
movers-vanished = no longer reported
movers-trade-from = trade from { THE($from) } to { THE($to) }
movers-exports-of = what { THE($country) } exports
movers-imports-of = what { THE($country) } imports
movers-usd = { $amount }
movers-tonnes = { $amount } t
movers-usd-a-tonne = ${ $amount } a tonne
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

## Years beside each other

flows-label-years = { $mineral }, { $stage }: trade between countries, years side by side
years-title = { $year }
years-title-partial = { $year } · { $coverage }
years-exports = Exports of { THE($country) }
years-imports = Imports of { THE($country) }
years-other = other countries
years-summary = In { $first } { THE($then) } shipped most, { $then_share } of { $then_total }; in { $last } { THE($now) } did, { $now_share } of { $now_total }.
years-summary-same = { CAPITAL(THE($now)) } shipped most in { $last }, { $now_share } of { $now_total }, as in { $first }, when it was { $then_share } of { $then_total }.
years-summary-one = In { $last } { $now } shipped most, { $now_share } of { $now_total }.
years-shown = Years shown
years-remove = Take { $year } away
years-add-label = Another year
years-add = Add …

## Coalition

member-map-summary = { $members_value ->
    [one] { $members } member on the map.
   *[other] { $members } members on the map.
  }
member-map-standing = Standing
member-map-add = Click to take it in.
member-map-remove = Click to take it out.
flows-to-mineral = All about { LOWER($mineral) }: reserves, output, trade, prices
questions-stage = Questions about one stage
questions-stage-hint = The chain above has every stage; the answers below are about the goods of one.
movers-in = In { $year }
movers-country = { $country }
link-note = Of this flow: { $parts }.
link-rounded = the value rounded by { $rounding } at most
map-open-other = Show all { $flows } smaller flows

describe-flows = Who ships critical minerals to whom: trade by country and year as a Sankey chart, map, matrix or table, with its source.

# A country’s or a group’s partners
dependence-title = { CAPITAL(THE($country)) } in { $year }
dependence-finding = { CAPITAL(THE($country)) } imports { $imports } and exports { $exports }. Its largest supplier is { THE($supplier) } with { $share }; supplier HHI { $hhi }, { $band }.
dependence-only-exports = { CAPITAL(THE($country)) } exports { $exports } and imports none that is recorded.
dependence-none = { CAPITAL(THE($country)) } neither imports nor exports this in the record.
dependence-suppliers = Imports by supplier
dependence-customers = Exports by customer
dependence-more = and { $count } more: see the table
dependence-nobody = none recorded
dependence-hint = Shares by value. A supplier may pass on goods from elsewhere: the source does not mark re-exports.
dependence-roles = Which part it plays in this mineral: open the roles
focus-bloc-suppliers = Imports from outside, by supplier
focus-bloc-customers = Exports to outside, by customer
focus-bloc-finding = { CAPITAL(THE($group)) } buys { $imports } from outside, most of it from { THE($supplier) } ({ $share }); HHI of its outside suppliers { $hhi }, { $band }. Trade between its members covers { $inside } of all their imports.
focus-bloc-finding-none = { CAPITAL(THE($group)) } buys nothing from outside in the record; its members trade { $inside } among themselves.
focus-bloc-source = { $count } countries, { $membership }. List: { $publisher }, { $title }, { $date }.
focus-bloc-list = The list
