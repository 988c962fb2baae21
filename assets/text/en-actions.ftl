# The actions page, and actions on other pages.

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
entry-confidence-high = high
entry-confidence-medium = medium
entry-confidence-low = low
money-public_spending = public spending
money-public_loan = loan of a public bank
money-private_capital = private capital
money-letter_of_interest = letter of interest, which is no commitment
among-everyone = All countries

## Actions: the page

actions-title = What governments promised and did
actions-lead = Agreements, export controls and funds for critical minerals, each with its source, its age and the figure it could change.
actions-selection = The ledger is a reviewed selection, not an inventory: do not count restrictions by country from it. Entries are added by pull request, with a source for every statement.
actions-reservation = A reviewed selection, not an inventory of measures
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
figure-supply = HHI { $hhi } ({ $band }), { $left } of world supply without { THE($country) } ({ $form }, { $year }).
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
policies-finding-all = World supply is highly concentrated at { $weak } weak points. At none of them does a support or agreement in the ledger name the mineral; at { $restricted } a measure in the ledger restricts exports.
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
clashes-method = A clash is one country’s restrictions on a mineral at a stage that another imports more of than it exports, buying a tenth or more from the first, with an HHI of its purchases above 1,800. The trade is that of the last year before the restriction that the data holds, else of the first year there is. Several measures on one mineral and stage count as one clash, with all their entries. Codes shared by several metals are not used.
clashes-among = Among
clashes-finding = { $count_value ->
    [0] No clash among the { $countries } countries of the list, by the trade data there is.
    [one] { $count } clash among the { $countries } countries of the list: one restricts what another leans on.
   *[other] { $count } clashes among the { $countries } countries of the list: the restrictions of { $by } of them meet weak points of { $of }.
 }
clashes-by = Restricts
clashes-of = Depends on it
clashes-share = Share of its imports
clashes-imports = Imports
clashes-entry = Entries
clashes-code = Trade code
clashes-coverage = Coverage
clashes-flows = HS { $code }, { $year }
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
scorecard-nothing = The ledger holds no promise made at this meeting, and no entry announced on its day.
scorecard-figure = The concentration it addresses
scorecard-restrictions = Restrictions: concentration then and now
scorecard-restrictions-hint = World supply of what each restriction names, in its year and in the newest settled year. A change is given only within one table of one publisher; it need not follow from the measure.

## Coalition

standing-inside = In the coalition
standing-versus = Only in the one compared with
standing-both = In both
standing-outside = In neither
commitment-figure = The concentration it addresses, then and now
commitment-meeting-date = Date of the meeting
commitment-meeting = Meeting
commitment-what = Commitment
commitment-last-day = Last day
commitment-state = State
commitment-hhi-then = HHI then
commitment-year-then = Year then
commitment-hhi-now = HHI now
commitment-year-now = Year now
commitment-note = Note
commitment-none = No commitment with a result to show is in the ledger
commitment-all-minerals = All minerals

describe-actions = What governments announced, signed and did about critical minerals, what is due, and what came of it, with sources.
