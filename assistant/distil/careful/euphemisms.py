# ruff: noqa: E501  one pattern a line, so that the table can be read down
"""What is alluded to at most, said in a roundabout way: "we lost her", "a bad patch", "he is off the drink"."""

from __future__ import annotations

import re

from assistant.distil.facts.topics import Topic

_KIN = r"(?:mum|mom|mam|mama|mummy|dad|daddy|papa|gran|granny|grandma|grandad|grandpa|nan|my (?:\w+ )?(?:mother|father|wife|husband|partner|son|daughter|brother|sister|child|aunt|uncle|cousin|friend))"

_HEALTH = re.compile(
    r"\b(?:(?:a|another|my|his|her|the|next) (?:\w+ )?scan (?:on|at|is|was|came|next|tomorrow|today|showed|this)|(?:put|started) (?:me|him|her|them) on (?:\w+ ){0,2}(?:tablets|pills|medication|medicine|steroids|a drip)"
    r"|(?:see|sees|seeing|saw|with) (?:the|my|a|his|her) (?:consultant|specialist|counsell?or|therapist|shrink|midwife|oncologist)\b(?! (?:engineer|editor|librarian|firm|team|nurse)s?)|(?:my|his|her) (?:counsell?or|shrink|midwife|oncologist|sponsor at aa)|seeing (?:someone|somebody) about it"
    r"|found (?:a (?:lump|shadow|mass|growth)|something (?:on|in) (?:my|his|her|the (?:scan|lung|breast|liver|blood)))|shadow on (?:my|his|her|the) lungs?|on the sick\b|signed off(?= (?:since|again|with|for)|[.,;]|$)|in remission|relaps\w+|palliative|end[- ]of[- ]life|(?:is|was) terminal|terminally"
    r"|(?:not|n['’]t)(?: been| feeling| quite| really)* (?:myself|himself|herself)\b|under the weather|poorly(?=[.,;!]|$| (?:again|since|at the moment|these days|today))|(?:dark|bad) place(?= (?:since|at the moment|right now|for)|[.,;]|$)|not in a good place|in a (?:very |really )?(?:dark|bad) place"
    r"|(?:get|getting|got|have|having|had) (?:my|his|her) (?:\w+ )?(?:knee|hip|eyes?|heart|back|shoulder|teeth|hand|foot|ankle|wrist|prostate|gall ?bladder|cataracts?) (?:done|seen to|fixed|replaced|looked at|operated)"
    r"|(?:did|done|doing|put|putting|have|had) (?:my|his|her) (?:back|knee|hip|ankle|shoulder|neck|wrist) (?:in|out|go)\b|(?:knee|hip|back|leg|ankle|shoulder|wrist|arm) (?:mends|heals|recovers|hurts|is mending)"
    r"|stents?\b|pacemaker|catheter|dialysis|a matter of (?:days|weeks|hours)|took out (?:my|his|her) \w+|cannot (?:sit|stand|walk|speak|lift)|can['’]t (?:sit|stand|walk|speak|lift) (?:long|much|far|at all|stuff|things|since)"
    r"|(?:trying|going to|going for|having|started|start|in|couples?|marriage|grief|bereavement|for) counsell?ing\b(?! (?:service|centre|course|degree|skills|team|diploma|job))|(?:can(?:not|['’]t)) see (?:to|any more|much|properly)"
    r"|on the bottle|(?:on|off|fell off) the (?:drink|booze|wagon)\b|off the bottle|(?:my|his|her) (?:drinking|gambling)\b|the (?:drinking|booze) (?:is|was|has|again|got)|(?:clean|dry) (?:for|since) (?!the (?:rinse|wash))|aa meetings?"
    r"|(?:there (?:were|are|have been)|with|had) (?:some |a few )?complications|(?:twins?|baby) came (?:too |very |much too )?early\b(?! (?:to|for|this morning|today|in the morning))|(?:we are|we['’]re|(?:my|his) (?:wife|partner|girlfriend|daughter|sister) is|(?:my|his) (?:wife|partner)['’]s|am|is) expecting(?= (?:in|again|our|their|twins)\b|[.,;!]| and | so |$)"
    r"|lost the (?:baby|child)|days,? not weeks|(?:has|have|gave (?:him|her|them)) (?:only )?(?:weeks|months|days|(?:six|three|two|a few) (?:weeks|months)) left(?= to live|[.,;]|$)|(?:does|do|did)(?:n['’]t| not) (?:know|recogni[sz]e) (?:us|me|him|her|anyone|anybody) (?:any ?more|now)|(?:gone|go|going|moved|move|put \w+) into (?:a )?(?:home|care)\b(?! (?:office|of))|(?:can(?:not|['’]t)|could not|couldn['’]t|hard to) cope\b)",
    re.I,
)
_FAMILY = re.compile(
    rf"\b(?:(?:we|they|i|he|she|since|have|had) (?:have |had |just )?lost (?:him|her|{_KIN})\b(?! (?:to|in the (?:crowd|game|match|fog)|on the way|at the (?:station|airport)|after (?:ten|the))\b)|since (?:we|he|she|i) lost|no longer (?:together|a couple|an item)|(?:and i|we) are no more|since the split|since (?-i:[A-Z]\w+) (?:went|left|died|passed|is gone|has gone)|after the split|the split with"
    rf"|(?:he|she|{_KIN}) (?:went|slipped away|passed) (?:very |so )?(?:quickly|peacefully|in (?:his|her) sleep)|slipped away (?:in|on|last|this|quietly|peacefully)|(?:his|her|mum['’]s|dad['’]s) ashes|scatter(?:ed|ing)? the ashes|last wish(?:es)?\b|laid (?:him|her) to rest|affairs in order|ma(?:ke|king|de) (?:his|her|my|their) peace|reading of the will|the will reading|had to (?:put|have) \w+ (?:down|put to sleep|put down)\b(?! (?:as|for|the|on)\b)"
    r"|(?:fire|lightning|flood|floods|river|storm|water) (?:took|destroyed|ruined|wiped out)|bad (?:patch|spell)(?! of (?:weather|ice|road|luck))|(?:going|went|gone|been) through (?:a lot|it all|hell|so much|the mill)|behind bars|in (?:prison|jail|custody)(?! (?:library|education|service|reform|visit\w*))|on (?:bail|remand)|(?:intervention|restraining|non-molestation) order|(?:court|custody|disciplinary|bail|asylum|eviction) hearing|my hearing (?:is|on|at|was)|social services (?:came|are|have|took))\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:behind (?:with|on) (?:the|my|our|his|her) (?:rent|mortgage|payments|bills|fees)|(?:not|have(?:n['’]t)|has(?:n['’]t)) been paid|on the dole|universal credit|jobseekers?['’]?s? allowance|(?:i am|i['’]m|am|living|live|been) on benefits|cut (?:my|our|his|her) hours|(?:my|our|his|her) hours (?:were|are|have been) (?:being )?cut|lost (?:the|our|my|their) (?:house|flat|home|farm)"
    r"|(?:payments?|che(?:que|ck)s?|direct debits?) (?:has |have |had )?bounced|bounced (?:\w+ ){0,3}(?:payments?|che(?:que|ck)s?)|ends meet|hard up|strapped(?: for cash)?(?=[.,;]| at| right| until|$)|maxed out (?:my|our|the)|hmrc (?:wrote|wants|is|are|has|have))\b",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:visa (?:ran|runs|has run|is running) out|gardening leave|(?:put|placed) (?:me|him|her|us) (?:at risk|on notice)|at risk of (?:losing|redundancy)|(?:the|our) (?:hotel|pub|depot|yard|mill|mine|salon|home|centre|practice) (?:is closing|closes|shuts|is shutting|folds|goes under)(?! (?:at|on (?:sun|mon)|early|for lunch))|got my p45|looking for work since)\b",
    re.I,
)
_FAMILIES = ((Topic.LOSS, _LOSS), (Topic.FAMILY, _FAMILY), (Topic.MONEY, _MONEY), (Topic.HEALTH, _HEALTH))


def hinted(text: str) -> Topic | None:
    """The tender matter that an English text hints at; None where it hints at none."""
    return next((topic for topic, pattern in _FAMILIES if pattern.search(text)), None)
