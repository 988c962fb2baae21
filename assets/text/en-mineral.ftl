# Texts of a mineral's page, English. One message per key.

mineral_page-uses = What it is for
mineral_page-producers = Producers and reserves
mineral_page-trade = Trade by stage
mineral_page-prices = Price
mineral_page-risk = Supply risk
mineral_page-roles = Which country plays which part
mineral_page-rests_on = What the output rests on
mineral_page-events = Policy events
mineral_page-gaps = What the data lacks

mineral-finding-mining = { CAPITAL(THE($country)) } mined { $share } of the world’s output in { $year }{ $form_id ->
    [mine] {""}
   *[other] {" "}({ $form })
 }: HHI { $hhi }, { $band }.
mineral-finding-refining = { CAPITAL(THE($country)) } refined { $share } in { $year } ({ $form }): HHI { $hhi }, { $band }.
mineral-finding-none = The newest edition gives no production by country that can be compared.
on-list-us_2025 = US list of critical minerals 2025
on-list-eu_2023 = EU list of critical raw materials (Regulation 2024/1252)

mineral-no-uses = The EU study of 2023 does not cover this mineral and no technology in the dataset holds it; this site states nothing without a source.
mineral-ways = This mineral on other pages
uses-eu = EU uses
uses-eu-hint = Share of the material’s uses in the European Union, not in the world, with the manufacturing sector the study assigns each to.
uses-contents = In technologies
uses-content = in { $piece }
mineral-risk-world = World
mineral-risk-caption = Supply risk by the EU’s formula, seen from three places
mineral-risk-hint = The EU counts a material as critical from { $mark }. Where the weights of output and trade cannot be compared, every viewer has the risk of the world’s supply, apart from the trade factor of its own market.
mineral-no-risk = No table compares countries at the mine or the refinery, so no risk can be computed.
mineral-to-risk = All suppliers and terms, from any country or group: the risk page
risk-above = critical
risk-below = below the mark
events-none = No export control, agreement or fund in the ledger names this mineral.
events-title = { $date }: { $title }
events-source = Source ({ $kind }, confidence { $confidence })
events-hint = A selection of measures and agreements with a link each, not an inventory; it must not be used to count restrictions by country. Measures on all minerals are not repeated here.
mineral-to-data = All sources, limits and files: the data page

producers-none = No source in the dataset gives production or reserves by country.
producers-caption = { $table }, { $unit }
producers-reserves = (of the edition, not of a year)
producers-country = Country
producers-share = Share { $year }
producers-others = Other countries
producers-more = and { $count } more: see the file on the data page
producers-old-edition = (MCS 2025)
producers-hint = Select a figure to see where it comes from and what other sources say. “e” is the publisher’s own estimate; “–” means not named, “no data” named without a figure.

revised-title = Revised since the edition before
revised-sentence = { $count_value ->
    [one] One figure differs between the editions of 2025 and 2026.
   *[other] { $count } figures differ between the editions of 2025 and 2026. The ones that weigh most:
 }
revised-row = { $country }, { $table }, { $year }: { $before }, now { $after } { $unit }
revised-none = No figure that both editions give was revised.

trade-none = No trade code in the dataset is read as this mineral.
trade-code-title = { $stage }: HS { $code }
trade-finding = { $total } were traded in { $year }, by the totals of all countries: { THE($seller) } shipped { $sold }, { THE($buyer) } received { $bought }.
trade-no-figures = No figures for the newest year.
trade-years = { $first } to { $last }
trade-one-year = { $first } only
trade-open = Who ships what to whom: open the flows

price-none = There is no open price or unit value of this mineral in the dataset.
price-unit-value = There is no open monthly price in the dataset. The line is a unit value, the value of trade over its weight, which moves with the mix of grades and is no price.
price-label = Price and its volatility
price-open = Compare with other prices

roles-none = Too little is known to judge any role.
roles-nobody = nobody, by the figures at hand

gap-nothing = { $subject }: nothing.
gap-some-years = { $subject }: { $complete } of { $years } years ({ $first } to { $last }) are complete.
gap-one-year = { $subject }: { $first } only, { $extent }.
gap-unit-value = { $subject }: no open monthly price; unit values of world trade from { $first } to { $last } stand in.
gap-never-complete = { $subject }: { $first } to { $last }, at best { $extent }.
events-confidence-high = high
events-confidence-medium = medium
events-confidence-low = low
events-from-official = official
events-from-official_reprint = official text, reprinted
events-from-press = press
events-from-law_firm = law firm
events-from-consultancy = consultancy
events-from-think_tank = think tank

describe-mineral = One mineral on one page: what it is for, producers and reserves, trade by stage, price, supply risk, roles, policy and gaps in the data.
