"""Words that need no fact: courtesy, general verbs; and small words that claim all the same."""

from __future__ import annotations

# --- words that carry no claim in any use -------------------------------------------------------------------
COURTESY = frozenset(
    """
    thank thanks please dear hello hi hey kindly regard cheers sincerely
    hope wonder appreciate remember welcome wish perhaps maybe possibly however also too though
    former current currently really much indeed of course luck while word time recall unfortunately sadly
    """.split()
)

# --- words that are courtesy in the present, the conditional or a wish, and a claim in the past ---------------------
COURTESY_NOW = frozenset(
    """
    grateful thankful glad happy pleased delighted sorry willing able open possible okay ok fine free welcome
    busy understand worry worries problem pressure rush hurry obligation trouble bother
    ask know let tell say hear reply answer respond response word think feel see look forward
    mind want like love need consider suit fit work convenient happen
    time moment minute chance opportunity favour favor help question thought idea way thing anything something
    schedule plate diary calendar availability reach write mail email message letter note contact touch
    decline pass ignore skip refuse turn offer accept kind nice good great well right wrong
    easy short quick brief small little bit spare find spend use useful helpful interested interest sense case
    congratulation congratulations congrat regardless either way rather instead gladly certainly
    difficult hard bad timing appropriate comfortable long few
    soon later day week end whenever start continue sure guess afraid suppose
    available mean lot follow name honest either simply quickly briefly completely fully value asking own same other such totally entirely perfectly honestly no yes not straight feedback opinion advice view
    """.split()
)

# --- verbs so general that they claim only through their objects ------------------------------------------------------
LIGHT = frozenset("be become have do make take get give go come let keep put spend would will can could may might shall should must".split())

# --- small words that are claims all the same --------------------------------------------------------------------------
CLAIMS = {
    "always": "generalises", "everyone": "generalises", "everybody": "generalises", "everything": "generalises",
    "all": "generalises", "every": "generalises", "nobody": "generalises", "nothing": "generalises",
    "anyone": "", "constantly": "generalises", "often": "generalises", "regularly": "generalises",
    "best": "compares", "most": "compares", "better": "compares", "more": "compares", "less": "compares",
    "only": "compares", "even": "", "than": "compares", "worst": "compares", "fewer": "compares",
    "because": "gives a reason", "therefore": "gives a reason", "thus": "gives a reason", "hence": "gives a reason",
    "finally": "adds a time", "recently": "adds a time", "lately": "adds a time", "immediately": "adds a time",
    "yesterday": "adds a time", "today": "adds a time", "tomorrow": "adds a time", "tonight": "adds a time",
    "ago": "adds a time", "together": "adds a shared past", "since": "adds a time or a reason",
    "whole": "generalises", "entire": "generalises", "each": "generalises", "many": "adds a quantity",
    "several": "adds a quantity", "both": "", "few": "", "half": "adds a quantity", "again": "adds a repetition", "whenever": "generalises", "anything": "", "back": "",
}  # fmt: skip
