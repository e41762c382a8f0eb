"""Word families, harmless synonyms, and the words of courtesy: what a sentence may say that no fact says.

The tables are our own, from reading letters; each is a closed list, so that what is not listed needs a fact.
"""

from __future__ import annotations

from functools import lru_cache

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

# --- words for the same thing, where exchanging them changes nothing ---------------------------------------------------
_SYNONYMS = (
    # what people send and read
    "resume cv curriculum",
    "letter email mail note message write text",
    "article piece post essay blog",
    "photo picture photograph image shot",
    "paper study report publication",
    "plan proposal draft",
    "slide deck presentation",
    "book volume title",
    "list overview",
    "story tale",
    # what people say
    "tell say mention explain note point inform state remark describe accord",
    "tell advise advice suggest ask instruct",
    "let allow permit enable",
    "admit acknowledge concede confirm",
    "free available vacant",
    "about roughly approximately around",
    "advise advice suggest suggestion recommend recommendation tip urge encourage counsel guidance guide",
    "ask request enquire inquire question query",
    "talk speak chat converse discuss conversation discussion",
    "call ring phone telephone dial",
    "call chat conversation phone talk",
    "talk presentation lecture speech",
    "answer reply respond response",
    "promise say pledge vow commit",
    "announce declare",
    "warn caution alert",
    "agree accept consent",
    "refuse decline reject",
    "invite ask invitation",
    "complain complaint",
    "describe outline explain walk",
    "comment remark feedback note criticism critique",
    # help
    "help assist support assistance aid hand",
    "review read look check proofread examine inspect feedback critique go",
    "teach show train instruct coach",
    "guide lead steer walk",
    "introduce connect introduction intro link refer referral",
    "recommend refer vouch endorse",
    "fix repair mend correct sort",
    "encourage support motivate",
    "save rescue",
    # work
    "job role position post work employment vacancy opening",
    "company firm business employer organisation",
    "colleague coworker teammate workmate",
    "boss manager supervisor",
    "team group crew squad",
    "hire recruit employ appoint engage",
    "work serve",
    "run lead manage direct chair",
    "start begin commence launch open",
    "finish complete end conclude wrap",
    "stop quit end cease leave",
    "leave quit resign depart",
    "join enter",
    "apply application submit",
    "candidate applicant",
    "employee worker staff",
    "client customer",
    "office workplace desk",
    "shift rota turn",
    "wage salary pay",
    "raise increase",
    "promote promotion",
    "retire retirement",
    "redundant layoff lay",
    "career profession",
    "field area sector industry",
    "task job assignment",
    "project work",
    "course class module lesson training",
    "degree qualification",
    "exam test examination",
    "pupil student learner",
    "teacher tutor instructor",
    "school college academy",
    "university college",
    "apprentice trainee",
    "meeting session",
    "event gathering",
    "conference meetup",
    "workshop seminar",
    # doing
    "get receive obtain gain acquire secure earn land",
    "win earn secure",
    "give provide offer supply hand grant",
    "donate give donation contribute contribution gift",
    "send share forward pass give mail email post ship supply",
    "share show",
    "spare spend have give take set",
    "try test attempt use",
    "use apply employ try",
    "make create produce build craft prepare",
    "build construct make create set",
    "write draft compose author pen",
    "design create draw",
    "draw sketch",
    "paint decorate",
    "organise arrange run host plan organize set",
    "host hold run",
    "bring take carry",
    "move switch change transition shift relocate transfer",
    "change alter adjust modify amend update",
    "cut reduce shorten trim lower",
    "grow increase expand rise",
    "improve better enhance",
    "choose pick select",
    "decide choose resolve",
    "find discover locate",
    "look search seek hunt",
    "see notice view watch observe spot",
    "visit attend go come",
    "attend go join",
    "meet see encounter catch",
    "learn study",
    "learn hear discover find",
    "read study",
    "know understand",
    "think believe feel reckon",
    "remember recall",
    "consider weigh ponder think wonder",
    "want like hope wish look seek love aim keen intend plan ask",
    "intend plan aim mean intention",
    "need require",
    "hope wish",
    "love enjoy adore",
    "prefer rather",
    "buy purchase",
    "sell",
    "lend loan",
    "keep hold retain store",
    "lose misplace",
    "miss skip",
    "pass clear",
    "fail flunk",
    "publish release issue print",
    "deliver bring",
    "drive run",
    "stay remain",
    "return come go",
    "travel go journey",
    "wait hold",
    "cover replace stand",
    "translate render",
    "measure gauge",
    "count tally",
    "clean tidy",
    "cook prepare",
    "shut close",
    "open launch",
    "set put place",
    "add include",
    "remove drop delete cut",
    "fit suit",
    "spend take",
    "pay cover fund",
    "borrow lend loan",
    "speed hasten",
    "practise rehearse drill practice",
    "rehearse practise",
    "present show give",
    "perform play give",
    "record tape",
    "sign autograph",
    "sponsor fund support back",
    "chair lead run moderate",
    "interview",
    "prepare ready preparation",
    "become turn",
    "die pass",
    # things and qualities
    "big large",
    "small little tiny",
    "quick short brief fast rapid",
    "free charge",
    "nice great lovely good wonderful pleasure",
    "happy glad pleased delighted willing",
    "sad sorry",
    "mid middle",
    "kid child son daughter",
    "mother mom",
    "father dad",
    "house home flat",
    "town city",
    "shop store",
    "car vehicle",
    "bike bicycle cycle",
    "laptop computer",
    "doctor physician",
    "idea thought suggestion",
    "reason ground",
    "problem issue difficulty trouble",
    "mistake error slip",
    "chance opportunity",
    "deadline due",
    "fee charge price cost",
    "number figure",
    "part section bit",
    "way method manner",
    "goal aim target",
    "step stage",
    "reference referee",
    "reference recommendation",
    "certificate licence license permit",
    "value appreciate",
    "laud praise commend",
    "congratulate congratulation",
    "luck wish",
    "train railway rail",
    "colleague peer",
    "neighbour neighbor",
    "holiday vacation leave",
    "autumn fall",
    "film movie",
    "per cent percent",
    "new fresh",
    "current present",
    "old former previous",
    "next following coming upcoming",
    "last previous past",
)

# --- families that spelling does not show ------------------------------------------------------------------------------
_IRREGULAR = (
    "think thought", "give gift", "speak speech", "choose choice", "grow growth", "succeed success", "sell sale",
    "lose loss", "know knowledge", "live life", "meet meeting", "advise advice", "practise practice", "prove proof",
    "believe belief", "arrive arrival", "see sight", "fly flight", "weigh weight", "long length", "strong strength",
    "wide width", "high height", "describe description", "explain explanation", "receive receipt", "permit permission",
    "extend extension", "decide decision", "intro introduction", "pay payment", "buy purchase", "die death",
    "feed food", "sit seat", "sing song", "bear birth", "marry marriage", "pronounce pronunciation", "solve solution",
    "apply application", "enter entry", "try trial", "reply reply", "use usage", "analyse analysis analyst analytics",
)  # fmt: skip

_SUFFIXES = frozenset(
    """
    e s es ed d ing ings ion ions tion ation ations ition ication sion ment ments er ers or ors r ance ence ances al als ly y ies
    ist ists ism ship ity ness ure ant ent is t te se ce ate ated ating ive eer ian ication ration ee ic ics ify
    """.split()
) | {""}

# Endings that turn a word into a judgement; such words never share a family with their stem.
_JUDGING = ("ful", "less", "able", "ible", "ous", "est", "iest")


@lru_cache(maxsize=8192)
def normal(lemma: str) -> str:
    """One spelling: British and American forms, hyphens and apostrophes made alike."""
    word = lemma.lower().strip("'’-.")
    word = word.replace("’", "'")
    for british, american in (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("our", "or"), ("ogue", "og")):
        if word.endswith(british) and len(word) > len(british) + 2 and word not in _KEEP:
            return word[: -len(british)] + american
    return _SPELLINGS.get(word, word)


_KEEP = frozenset("advise promise exercise raise praise rise wise otherwise likewise noise course our your hour four tour pour flour rise surprise devise revise supervise franchise enterprise expertise premise precise concise arise cruise excuse paradise merchandise compromise".split())  # noqa: E501
_SPELLINGS = {"programme": "program", "centre": "center", "licence": "license", "cheque": "check", "e-mail": "email", "enquiry": "inquiry", "theatre": "theater", "travelled": "travel", "learnt": "learn", "grey": "gray", "résumé": "resume", "résume": "resume", "catalogue": "catalog", "mum": "mom"}  # noqa: E501


def _groups(rows: tuple[str, ...]) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in rows:
        words = {normal(w) for w in row.split()}
        for word in words:
            out.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in out.items()}


_SYNONYM = _groups(_SYNONYMS)
_FAMILY = _groups(_IRREGULAR)


@lru_cache(maxsize=65536)
def same_family(one: str, other: str) -> bool:
    """Whether two lemmas are forms of one word: introduce and introduction, but not help and helpful."""
    a, b = normal(one), normal(other)
    if a == b or b in _FAMILY.get(a, ()):
        return True
    if a.endswith(_JUDGING) or b.endswith(_JUDGING):
        return False
    stem = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        stem += 1
    if stem < 3 or stem < 0.6 * min(len(a), len(b)):
        return False
    rest_a, rest_b = a[stem:], b[stem:]
    # Where both have an ending ("apply", "application") the shared stem must be longer to be trusted.
    return rest_a in _SUFFIXES and rest_b in _SUFFIXES and stem >= (4 if rest_a and rest_b else 3)


@lru_cache(maxsize=65536)
def means(one: str, other: str) -> bool:
    """Whether two lemmas may stand for one another in a letter: one family, or harmless synonyms."""
    if same_family(one, other):
        return True
    a, b = normal(one), normal(other)
    return b in _SYNONYM.get(a, ())
