# Roles, countries, role finder and supply risk.

## Names

stage-reserves = Reserves

## Roles

outcome-scored = scored
outcome-insufficient = insufficient data
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
need-reserves = reserves
need-mine_production = mine production
need-refined_production = refinery production
need-ore_trade = trade in ores
need-refined_trade = trade in refined material
need-scrap_trade = trade in scrap

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
role-matrix-summary = { CAPITAL(THE($country)) } plays a role in { $minerals } of { $of } minerals, more than any other country shown; its strongest is most often { $role } ({ $times }).
role-matrix-summary-empty = There is too little data to judge any role.
role-matrix-table-country = Country

## Roles page

roles-title = Which part each country plays
roles-lead = Every tile is one country’s strongest role in one mineral; blank is no role of weight, a dot too little data. Select a tile for the numbers behind it, scroll the chart for more countries and minerals.
roles-label = Countries by minerals: the strongest role of each country
roles-method = A role is scored from 0 to 1; one half is the threshold of its definition, such as 5% of world mine production. Reserves are all the data holds on exploration. Specialisation (RSCA) compares a country’s share of world exports of a good with its share of all goods in this portal without coal, not of all trade. A trader takes in about as much as it ships, lies on at least one in twenty of the strongest routes between other countries, and makes next to nothing itself; the source does not mark re-exports, so this is inferred. A recycler either takes in more scrap than it ships and has refineries, or its share of the trade in scrap is at least twice its share of refining. The second way lets in a country that collects scrap and sells it, as the United States does with copper. Scrap and most ores are known by main routes of 2024 only: they can show a role, not its absence.
evidence-flows = Who trades it with whom: open the flows with this country in focus

## Network measures and the roles they decide

evidence-betweenness = On { $value } of the strongest routes between other countries in { $goods } ({ $year }, { $source })
evidence-passing_share = At most { $value } of its imports of { $goods } could be passing through; inferred, since re-exports are not marked ({ $year }, { $source })
evidence-transit_share = What could be passing through is { $value } of world exports of { $goods } ({ $year }, { $source })
evidence-trade_share = { $value } of world trade in { $goods }, bought and sold together. At 1% or more, and twice its share of refining or more, this alone makes a recycler, even one that sells more than it buys ({ $year }, { $source })
need-product_output = output of semi-manufactures

## Supply risk

risk-note-si_assumed = No open file has substitution indices: 1 is assumed, as if nothing could replace the material.
risk-note-gs_only = Output and trade of this material cannot be set against each other here: they are counted in different units, are unknown, or more leaves than is made and arrives. So there is no import reliance, and the world’s supply stands for the viewer’s own.
risk-note-output_withheld = The viewer’s own output is withheld or printed only together with other countries’, so its import reliance is unknown.
risk-note-ir_at_most = A member’s output may be hidden among “other countries”: import reliance is at most the figure shown.
risk-note-own_output = The largest supplier is the viewer itself. The method counts its output like any other, so a large producer can show a high risk at home.
risk-note-weights_missing = Some shipments have a value and no weight; they are left out.
risk-note-rir_missing = No recycling rate is at hand, so nothing is taken off for recycling.
risk-note-rir_copied = The recycling rate is a copy of the EU study’s that was not checked against it.
risk-note-rir_zero = The recycling rate is zero, which may stand for “not listed”.
risk-note-t_assumed = The EU study has no measure of trade for suppliers with over 5 % of the supply; 1, no restriction, is assumed for them.
risk-note-wgi_missing = Suppliers without governance estimates are left out of the sum: the risk is at least the figure shown.

## Countries

country-mines = { CAPITAL(THE($country)) } mines { $share } of the world’s { LOWER($mineral) } ({ LOWER($form) }, { $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }{ $minerals_value ->
    [0] .
    [1] , and plays a part in { $minerals } mineral, as { LOWER($role) }.
   *[other] , and plays a part in { $minerals } minerals, most often as { LOWER($role) }.
 }
country-refines = { CAPITAL(THE($country)) } smelts or refines { $share } of the world’s { LOWER($mineral) } ({ LOWER($form) }, { $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }{ $minerals_value ->
    [0] .
    [1] , and plays a part in { $minerals } mineral, as { LOWER($role) }.
   *[other] , and plays a part in { $minerals } minerals, most often as { LOWER($role) }.
 }
country-holds = { CAPITAL(THE($country)) } holds { $share } of world reserves of { LOWER($mineral) } ({ $year }), { $rank_value ->
    [1] more than any other country
   *[other] place { $rank } of { $of }
 }, but mines little for the world.
country-exports = { CAPITAL(THE($country)) } has less than 5% of world output and reserves of each mineral here; its largest part is in trade: it ships { $share } of world exports of { LOWER($mineral) }: { $goods } ({ $year }).
country-imports = { CAPITAL(THE($country)) } has less than 5% of world output and reserves of each mineral here; its largest part is in trade: it takes { $share } of world imports of { LOWER($mineral) }: { $goods } ({ $year }).
country-exports-little = { CAPITAL(THE($country)) } trades these minerals in small amounts; its largest part is exports of { LOWER($mineral) }, { $goods }, worth { $usd } ({ $year }).
country-imports-little = { CAPITAL(THE($country)) } trades these minerals in small amounts; its largest part is imports of { LOWER($mineral) }, { $goods }, worth { $usd } ({ $year }).
country-nothing = The sources used here give no production, reserves or trade of these minerals for { THE($country) }.
role-strip-cell = { $mineral }, { $year }
role-strip-nothing = no role, or insufficient data
role-strip-summary = Of the minerals shown, { THE($country) } played a part in { $before_value ->
    [0] none
   *[other] { $before }
 } in { $first } and in { $now_value ->
    [0] none
   *[other] { $now }
 } in { $last }.
role-strip-empty = { CAPITAL(THE($country)) } played no part that the data can show.
chart-year = { $year }
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
country-roles-hint = Roles that reach the threshold of their definition (score 0.5 of 1). Select a mineral to see the numbers behind it.
country-no-roles = No role that the data can show.
country-no-evidence = Nothing is known of { THE($country) } and { LOWER($mineral) }.
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
columns-minerals = Minerals
columns-stages = Steps of one mineral
among-all = All countries
among-coalitions = Coalitions
among-regions = Regions
among-source = { $group }: { $membership }; list by { $publisher }, { $date }
among-unknown = There is no group “{ $group }”; all countries are shown
roles-all = All roles
rows-order = Order
step-holder = Reserves: holder
step-extractor = Mining: extractor
step-processor = Refining: processor
step-trader = Passing on: trader
step-consumer = Use: consumer
step-recycler = Scrap: recycler
stage-context-title = What the output rests on
stage-context-hint = Carbon intensity of the power grid (g CO₂e per kWh, Ember) and the mean of the six governance indicators (-2.5 to 2.5, World Bank 2023) of the producing countries, weighted by their share of output. National means: a smelter with a power plant of its own is not in the grid’s figure, and none of this is a verdict on a country.
stage-context-largest = { $country }: { $share } of output at { $value }
roles-on-paper = Printed: the first 15 materials, from the most carbon-intensive power. The page has all.
stage-context-none = No source gives its output by country, so nothing can be averaged.
column-material = Material
column-carbon = Grid carbon, g CO₂e per kWh
column-largest = Largest producer
column-governance = Governance
column-covered = Output covered
country-events = Agreements and measures
country-events-hint = From the ledger of this site, a reviewed selection: entries that name the country as party, partner or target, and those of bodies it is on the list of.
country-no-events = No entry of the ledger names it.
country-event = { $date } · { $status }
country-event-source = Source
country-event-through = through: { $bodies }
country-bodies = On the lists of: { $bodies }. To take part in a meeting is no agreement.
role-matrix-summary-steps = { CAPITAL(THE($country)) } plays { $minerals } of { $of } roles; no country shown plays more.
role-matrix-of-steps = { $played } of { $all } roles played

## Role finder

finder-target-extractor = Mining of { LOWER($mineral) }
finder-target-processor = Refining of { LOWER($mineral) }
finder-target-recycler = Recycling of { LOWER($mineral) }
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
finder-merit = Merit
finder-known = Evidence known
finder-suggestion = Suggestion
finder-confidence = Confidence
finder-column-stability = In top 3
finder-column-fall = World HHI
finder-unknown = Not known
finder-of = { $piece } of { $share }
finder-pick = Choose it to see the evidence
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
finder-label-country = What { THE($country) } could do next
finder-label-role = Who could take up { $role }
finder-country = { $country }
finder-nobody = nobody
finder-none-country = For these minerals, there is nothing that { $asked } does not do yet and that the data can judge.
finder-none-role = { $asked }: no country that does not do it yet can be judged.
finder-weak-country = Little speaks for any role that { THE($asked) } does not play yet: the best of { $count }, { $first }, reaches a merit of { $merit }.
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
finder-lookback-table = Roles found among the first five suggestions of a country, by way to rank
finder-lookback-measure = How it was measured
finder-lookback-taken = Roles taken
finder-lookback-finder = Role finder
finder-lookback-own = By what it traded already
finder-lookback-world = By size of world trade
finder-lookback-chance = By chance, on average
lookback-like_for_like = Same survey and codes in both years
lookback-all_sources = All sources of each year, new ones included
finder-lookback-cases = Every case (CSV)

## Years beside each other

risk-title = Supply risk
risk-lead = Which supplies hang on few and badly governed suppliers, and for whom? The EU’s formula, from any viewpoint.
risk-method = SR = [HHI-WGI of the world × IR/2 + HHI-WGI of the viewer’s own sourcing × (1 − IR/2)] × (1 − recycling rate) × substitution index (European Commission 2017). HHI-WGI = sum of share² × g × t; g = 10 × (2.5 − mean of the six governance estimates) / 5; t is the EU study’s measure of trade: 0.8 in the viewer’s own common market, 1 without restrictions, above 1 with restrictions on exports as of 2016 to 2020. From 1 on, the EU counts a supply as critical if the material also matters enough to its economy. Uses are those of the EU; their HHI is over manufacturing sectors, and 1,800 is the mark of the US Merger Guidelines for highly concentrated markets. Of several forms, the most concentrated is taken.
risk-label = Supply risk seen from { THE($viewer) }
risk-viewer = { $name }
risk-viewer-world = the world
risk-viewpoint = Seen from
risk-groups = Groups of countries
risk-regions = Regions
risk-countries = Countries
risk-bloc-unknown = The link names a group that is not in the list: the world’s view is shown.
risk-supply = { $mineral }: { $stage }
risk-summary = Seen from { THE($viewer) }, { $above } of { $all } supplies exceed 1, the EU’s threshold. The highest, at { $risk }, is { $first }. Without { THE($largest) }, { $left } of the world’s output would be left.
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

weights-governance = By governance
weights-plain = All alike

## Years beside each other

finder-confidence-low = low
finder-confidence-medium = medium
finder-confidence-high = high
risk-printed-title = Net import reliance as USGS prints it
risk-printed-hint = USGS counts apparent consumption: output, recovery from old scrap, net imports and changes of stocks. The computed figure knows primary output and trade alone, and only where the two are counted in the same unit.
risk-printed-none = USGS prints no net import reliance of { $mineral } for { $year }.
risk-printed-all = All minerals shown
risk-printed-of = Commodity
risk-printed-year = Year
risk-printed-usgs = Printed by USGS
risk-printed-computed = Computed here
risk-printed-difference = Computed less printed
risk-printed-agrees = agrees

describe-roles = Which part each country plays for each critical mineral: holder, miner, refiner, trader, consumer or recycler, with the evidence.
describe-country = One country’s minerals: production, reserves, trade, suppliers and customers, import reliance, roles, governance and policy.
describe-finder = Where a country could specialise in critical minerals: suggestions with evidence for and against, and a look back at how the method would have done.
describe-risk = Supply risk of critical minerals by the EU’s formula, seen from any country or group, with every term.
finder-backtest = Built on data to { $from }, the finder had { $hits } of the { $taken } roles that countries took by { $to } among its first five ({ $finder }). A ranking by what a country already traded would have found { $own }, one by the size of world trade { $world }, a blind choice { $chance }. With { $taken } cases, the lead may be luck.
suggestion-title = { CAPITAL(THE($country)) } could { $task }
