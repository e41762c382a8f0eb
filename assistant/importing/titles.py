"""Job titles as they stand in a sentence: "Senior Data Analyst" -> "a senior data analyst"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.drafting.inflect import article
from assistant.drafting.vocabulary import word_set

# The last word of a title that says what somebody *is*; "Marketing" or "Various projects" do not.
_PERSON = re.compile(
    r"(?:\w{2,}(?:er|or|ist|ian|ant|ent|eer|yst|man|woman|person|wright|tect|tary|ary|ief|tic|ate|ow|oach|ice)|"
    r"lead|head|chief|coach|intern|trainee|apprentice|associate|fellow|partner|nurse|clerk|chef|cook|host|judge|"
    r"scholar|student|candidate|executive|principal|dean|pilot|scout|steward|president|chair|chairman|chairwoman|"
    r"ceo|cto|cfo|coo|cio|cmo|cpo|ciso|vp|svp|evp|sre|sdr|bdr|aide|guide|employee|freelance|professional|"
    r"representative|rep|operative|creative|detective|delegate|advocate|graduate|undergraduate|artist|expert|pro|"
    r"mechanic|critic|cleric|medic|owner|founder|volunteer|tutor|generalist|specialist|governor|trustee|referee|barista)",
    re.IGNORECASE,
)
_NO_PERSON = word_set(
    """
    management department development engagement employment investment recruitment procurement other various career
    summer winter computer paper center centre water consumer content talent placement sponsor software hardware
    leisure environment government parliament event power order matter number quarter semester term color
    """
)
# Words of titles that stay large wherever they stand: languages and peoples, products, places that are adjectives.
_PROPER = word_set(
    """
    english french german spanish italian dutch portuguese polish danish swedish norwegian finnish russian arabic
    chinese japanese korean hindi latin greek turkish welsh irish scottish british american european african asian
    indian australian canadian java javascript typescript python ruby rust kotlin scala swift react angular vue
    django linux windows azure google amazon microsoft oracle salesforce sap tableau hadoop spark kafka kubernetes
    docker snowflake databricks workday netsuite hubspot shopify wordpress drupal excel agile scrum bloomberg london
    paris berlin europe asia africa america emea apac uk us usa eu nordic nordics benelux iberia dach android ios
    unity unreal autocad revit matlab marie curie fulbright rhodes montessori
    """
)
# Held by one person at a time, and said without an article.
_ONLY_ONE = re.compile(
    r"(?i)(?:(?:co-?)?(?:founder|owner|president|chair|chairman|chairwoman)\b(?= and| &|$)|"
    r"(?:deputy |acting |interim |global |group |joint )*"
    r"(?:head|director|chief|dean|managing director|general counsel|c[a-z]o|vp of|vice president of)\b"
    r"(?= of| and| &| \w+ officer|$|(?<= of) ))"
)
_SIMPLE = re.compile(r"[A-Za-z0-9][\w &'’./+#()-]*", re.ASCII)  # a comma would part the title from what follows it


def as_role(title: str) -> str:
    """The title with its article, ready for "I am …"; empty where it is no plain name of a person's work.

    >>> as_role("ML Engineer"), as_role("Head of Customer Insight"), as_role("Data Analyst | Dad | Runner")
    ('an ML engineer', 'head of customer insight', '')
    """
    title = " ".join(title.split()).rstrip(".,;")
    if len(title) > 80 or not _SIMPLE.fullmatch(title) or not _is_person(title):
        return ""
    words = title.split(" ")
    role = " ".join(_lowered(word) for word in words)
    if _ONLY_ONE.match(title) and not re.match(r"(?i)director$", title):
        return role
    return f"{_sound(words[0], role)} {role}"


def listed(things: Sequence[str]) -> str:
    """ "SQL", "SQL and Python", "SQL, Python and dbt"."""
    return things[0] if len(things) == 1 else ", ".join(things[:-1]) + " and " + things[-1]


def _is_person(title: str) -> bool:
    core = re.split(r" (?:of|for|at|in|to|on|with)\b|/| [-(]|\(", title)[0].strip()
    core = re.sub(r" (?:[IV]{1,3}|\d)$", "", core)
    last = core.rpartition(" ")[2].rpartition("-")[2].casefold()
    return last not in _NO_PERSON and _PERSON.fullmatch(last) is not None


def _lowered(word: str) -> str:
    """A word small, unless it is a name, an acronym or written in a way of its own ("DevOps", "UX", "C++")."""
    pieces = re.split(r"([-/(),&.])", word)
    return "".join(_lowered_piece(piece) for piece in pieces)


def _lowered_piece(piece: str) -> str:
    ordinary = len(piece) > 1 and piece[0].isupper() and piece[1:].islower() and piece.isalpha()
    return piece.lower() if ordinary and piece.lower() not in _PROPER else piece


def _sound(first: str, role: str) -> str:
    """The article; an acronym is spelt out, so that it is "an ML engineer" and "a UX designer"."""
    start = re.split(r"[-/]", first)[0]
    if len(start) <= 4 and start.isupper() and start not in ("SAP", "SAS", "LEAD", "NASA", "SWAT"):
        return "an" if start[0] in "AEFHILMNORSX" else "a"
    return article(role)
