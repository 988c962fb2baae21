# Texts of the guided tours, English. One message per key; the numbers come from the dataset.

tour-step = step { $step } of { $last }
tour-back = Back
tour-next = Next
tour-end = End the tour
tour-source = Source

tour-batteries = Lithium and cobalt, from mine to compound
tour-batteries-1 = Lithium begins with a few mines
tour-batteries-2 = Most of it travels as carbonate
tour-batteries-3 = Cobalt begins in one country
tour-batteries-4 = It is refined in another
tour-batteries-5 = Where the data ends

tour-magnets = Rare earths, from mine to magnet
tour-magnets-1 = The mines
tour-magnets-2 = The reserves
tour-magnets-3 = The compounds between
tour-magnets-4 = The magnets
tour-magnets-5 = The export controls

tour-chips = Gallium and germanium: chips and licences
tour-chips-1 = Gallium comes from one country
tour-chips-2 = Germanium from few
tour-chips-3 = One trade code for seven metals
tour-chips-4 = The licences and the ban
tour-chips-5 = The suspension

tour-room = Who was in the room in February 2026
tour-room-1 = The delegations
tour-room-2 = What they mine
tour-room-3 = Who was not there
tour-room-4 = Who signed
tour-room-5 = What it does not mean

tour-leader-mining = { CAPITAL(THE($country)) } mined { $share } of the world’s output in { $year } ({ $mineral }, HHI { $hhi }).
tour-leader-refining = { CAPITAL(THE($country)) } made { $share } of the world’s refined material in { $year } ({ $mineral }: { $form }, HHI { $hhi }).
tour-leader-reserves = { CAPITAL(THE($country)) } holds { $share } of the world’s reserves as of { $year } ({ $mineral }).
tour-trade = { $goods }: { $total } were traded in { $year } ({ $coverage }); { THE($seller) } shipped { $sold } of it, { THE($buyer) } received { $bought }.
tour-code-283691 = Lithium carbonate (HS 283691)
tour-code-282200 = Cobalt oxides and hydroxides (HS 282200)
tour-code-2846 = Compounds of rare earths (HS 2846)
tour-code-850511 = Permanent magnets of metal (HS 850511)
tour-code-811292 = Gallium, germanium, hafnium, indium, niobium, rhenium and vanadium (HS 811292)
tour-event = { $date }: { $title }. { $says }
tour-no-batteries = No trade code of this dataset holds battery cells or packs, so the tour ends at the refined compound: who makes batteries cannot be shown here.
tour-no-separation = The code holds mixed and separated compounds together, so it does not show who separates them.
tour-shared-code = The seven metals share one code and are not split by assumption; what is gallium or germanium in it is not known.
tour-attendance = { $count } delegations, among them the European Union, attended the Critical Minerals Ministerial in Washington on 4 February 2026.
tour-signed = { $count } of them are named as signing a framework or memorandum that day.
tour-coverage = The countries in the room mined { $lithium } of the world’s lithium, { $cobalt } of its cobalt and { $rare } of its rare earths in { $year }.
tour-absent = Of { $minerals } critical minerals with mine statistics, { $all } had their largest miner outside the room in { $year }; { $led } of them were led by { THE($country) }.
tour-not-agreement = Attendance is not agreement. Who joined the forum launched that day was not published in what was found, so an attendee is not called a member here.
