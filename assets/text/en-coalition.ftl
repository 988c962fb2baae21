# The coalition page.

## Actions: the closed lists of the ledger

bound-exact = { $usd }: { $nature }
bound-up_to = Up to { $usd }: { $nature }
bound-about = About { $usd }: { $nature }

## Coalition

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
bloc-part-reserves = Reserves
bloc-part-extraction = Mining
bloc-part-processing = Refining
hold-title = How much of world supply do the members hold?
hold-label = Share of world reserves, mine production and refinery production
hold-method = The sum of the members' shares of the world. The stronger the colour, the more; a dot: no table compares countries. "≥": a member's figure is kept back and counts for nothing, so the share is at least this. Where a mineral has several forms, the most concentrated one stands for it, the same for every coalition. Choose a row to see all forms below.
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
one-finding = Outside the coalition { THE($country) } has most: { $share } at { LOWER($part) }, where the members have { $own }.
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
next-finding = { CAPITAL(THE($country)) } would add most: with it the coalition could carry { $after } of world supply instead of { $before }, as a mean over { $minerals_value ->
    [one] one mineral
   *[other] { $minerals } minerals
  }. It helps most in { LOWER($mineral) }.
next-none = No further country would add anything here.
next-table-gain = Adds (percentage points)
credit-title = What does each member bring?
credit-label = What each member brings
credit-method = The Shapley value: what a member adds, as a mean over all orders in which the members could have joined. The values of all members add up to what the coalition carries. Exact where up to 20 members have a share of a mineral; beyond that from 4,000 drawn orders, with two standard errors as a line.
credit-finding = { CAPITAL(THE($country)) } brings most: { $value } of the { $total } that the members carry. { $idle_value ->
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
floor-label = Left without any one supplier
floor-best = The most there can be
wanted-label = Share of world output wanted
sourcing-no-trade = The data has no trade between countries for this mineral. Choose "What it produces" above.
sourcing-nothing = The data has no figures for this choice. Choose another part of the chain or another limit.
sourcing-no-demand = The members buy nothing of this, so there is nothing to plan.
sourcing-short = There is no plan: { $deliverable } can be had of { $demand } wanted, which is { $share }. Take in more suppliers, raise what they can deliver, or ask for less.
sourcing-finding = With the least risk the concentration of purchases (HHI) would be { $after } instead of { $before }, and the risk { $change } lower. Without the largest supplier { $left } would be left instead of { $left_before }.
sourcing-finding-alone = With the least risk the concentration of purchases (HHI) would be { $after }. Without the largest supplier { $left } would be left.
sourcing-next = Of suppliers with one percent or more, the next tonne is worth most from { THE($country) }: one more percent of the demand from there lowers the risk by { $next }.
sourcing-no-next = No supplier with one percent or more is at its limit, so no next tonne is worth more than another.
sourcing-robust = Whichever supplier fails, at most { $left } of the demand can be left.
sourcing-robust-next = Whichever supplier fails, { $left } of the demand is left in the plan made for that. There the next tonne is worth most from { THE($country) }.
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
allocation-finding = { $filled } of { $posts } weak links could be strengthened by members. The largest step: { $country } could { $task }. If all of them came true, the coalition could carry { $after } of world supply instead of { $before }.
allocation-none = No member has evidence and room to grow at the coalition’s weak links, or there are none.
allocation-caution = These are suggestions to check, not plans: each follows from shares, reserves and scores by one rule. They know nothing of costs, energy, water, consent or time.
allocation-more = { $count_value ->
    [one] { $count } more suggestion
   *[other] { $count } more suggestions
  }
allocation-method = A weak link is the part of a mineral of which the members hold least, below half of the world. A member could add at most its reserves or ore beyond its share of the part, or half of what it does today (an assumption). The output is added to the world’s, and of that counts what lets the coalition carry more. That gain times the merit from the role finder, with its default weights (role finder page), gives the points. Members and links are paired so that the sum of points is the largest possible, with at most two links a member.
task-mine = add to the mining of { LOWER($mineral) }
task-refine = add to the refining of { LOWER($mineral) }
suggestion-what-if = If { THE($country) }, with { $own } of world output today, added { $growth }, the coalition could carry { $then } of this mineral instead of { $now }.
suggestion-alternatives = Who else could ({ $count })
suggestion-for = For it
suggestion-against = Against it
suggestion-newcomer = It does none of this today
suggestion-unknown-cost = Costs, energy and consent are not in the data
room-reserves = Its share of world reserves is { $growth } above its share of mining
room-ore = Its share of mining is { $growth } above its share of refining
room-expansion = It does this already; half as much again is { $growth } of world supply
suggestion-verdict = Merit { $merit } of 1 from the role finder; { $known } of the evidence is known. Confidence: { $confidence }
suggestion-evidence = All evidence on { THE($country) }, with its numbers
suggestion-to-finder = Compare all countries in the role finder
suggestion-played = It plays this role already
suggestion-clue = { $clue }: { $points } of 1 point
suggestion-unknown = Not known: { $clues }
suggestion-unjudged = Cannot be judged for lack of figures: { $countries }
suggestion-alternative = { $country }: { $growth } more, and the coalition could carry { $then }. Merit { $merit }, confidence: { $confidence }.
step-take = What if? Add this step: { $country } could { $task }
step-take-short = What if? Add this step
step-take-other = What if?
step-name = { CAPITAL(THE($country)) } could { $task }
step-remove = take back
steps-title = { $count_value ->
    [one] What if: one step taken
   *[other] What if: { $count } steps taken together
 }
steps-finding = The coalition could carry { $after } of world supply instead of { $before }, on the mean over the minerals shown. A what-if to check, not a forecast.
steps-left-out = { $count_value ->
    [one] One step in the link is of no member or has no table, and is left out.
   *[other] { $count } steps in the link are of no member or have no table, and are left out.
 }
steps-link = Link
steps-link-name = { $mineral }, { $part }
steps-held-now = Members hold
steps-held-then = They would hold
steps-hhi-now = World HHI
steps-hhi-then = It would be
steps-method = Each step adds its output to today’s world and nobody else makes less. Steps stay in the link of this page.
steps-reset = Take back all steps
bloc-checked = Checked on { $date } against stored copies: { $found }.
bloc-checked-link = [{ $at }]
hold-of = Measure
hold-of-supply = World supply
hold-of-trade = Trade inside
hold-trade-label = The part of the members’ own imports that comes from members
hold-trade-method = Imports of the members from members, over their imports from anyone, by value, in the newest year of one trade code for ores and one for refined material. The table gives self-sufficiency too: the members’ exports over their imports; 100% or more could do without others’ deliveries if all goods of the code were alike. The stronger the colour, the more; a dot: no trade code of its own, or no imports.
bloc-goods-extraction = Ores
bloc-goods-processing = Refined
bloc-code = HS { $code }, { $year }
bloc-table-sufficiency = { $part }{ $blocs_value ->
    [1] { "" }
   *[other] , { $bloc }
  }: self-sufficiency
bloc-summary-trade = { $bloc }: members supply at least half of the members’ own imports at { $held } of { $of } goods, the ores or the refined material of one mineral. The largest gap is { $mineral } ({ $part }): { $country }, outside, delivers { $share }.
bloc-summary-no-trade = No trade of these minerals is known.

describe-coalition = What a group of countries holds of the world’s critical minerals together, who adds most, and how it could buy with the least risk.
