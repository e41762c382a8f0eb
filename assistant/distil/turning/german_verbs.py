# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""German verbs and pronouns from one person to another, as far as tables and endings carry."""

from __future__ import annotations

import re

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905

_IRREGULAR = """
bin bist sind|habe hast haben|hab hast haben|werde wirst werden|kann kannst können|will willst wollen|muss musst müssen
darf darfst dürfen|soll sollst sollen|mag magst mögen|weiß weißt wissen|war warst waren|hatte hattest hatten
wurde wurdest wurden|könnte könntest könnten|würde würdest würden|möchte möchtest möchten|müsste müsstest müssten
sollte solltest sollten|lese liest lesen|helfe hilfst helfen|gebe gibst geben|nehme nimmst nehmen|treffe triffst treffen
sehe siehst sehen|spreche sprichst sprechen|fahre fährst fahren|schreibe schreibst schreiben|halte hältst halten
lasse lässt lassen|laufe läufst laufen|verlasse verlässt verlassen|übernehme übernimmst übernehmen|esse isst essen
empfehle empfiehlst empfehlen|werbe wirbst werben|trage trägst tragen|schlafe schläfst schlafen|wachse wächst wachsen
heiße heißt heißen|reise reist reisen|unternehme unternimmst unternehmen|vergesse vergisst vergessen|ging gingst gingen
kam kamst kamen|fand fandest fanden|gab gabst gaben|half halfst halfen|schrieb schriebst schrieben|las last lasen
stelle stellst stellen|bräuchte bräuchtest bräuchten|wüsste wüsstest wüssten|hätte hättest hätten|wäre wärst wären
wollte wolltest wollten|musste musstest mussten|konnte konntest konnten|durfte durftest durften|dachte dachtest dachten
"""
_ROWS = [tuple(row.split()) for line in _IRREGULAR.strip().splitlines() for row in line.split("|")]
_TO_DU = {ich: du for ich, du, _ in _ROWS}
_TO_SIE = {ich: sie for ich, _, sie in _ROWS}
_FROM_DU = {du: ich for ich, du, _ in reversed(_ROWS)}
_FROM_SIE = {sie: ich for ich, _, sie in reversed(_ROWS)}
FINITE = frozenset(_TO_DU)
"""First persons that are known as such."""
PLURALS = frozenset(_TO_SIE.values())
"""Their plurals."""
_PREFIXES = "weiter|zurück|zusammen|vorbei|herunter|hinunter|durch|her|hin|an|auf|aus|bei|ein|mit|nach|vor|zu|weg|ab|los|fest|über(?=lass)|um(?=zieh|stell|bau)"
_PREFIXED = re.compile(rf"^(?P<prefix>{_PREFIXES})(?P<verb>[a-zäöüß]{{3,}}e?n)$")


def verb_for(verb: str, person: str) -> str | None:
    """The form for "du", "sie" (the polite one) of a verb that stood with "ich"; None where it is no such verb."""
    low = verb.lower()
    table = _TO_DU if person == "du" else _TO_SIE
    if low in table:
        return table[low]
    stem = low[:-1] if low.endswith("e") else low
    if not low.endswith("e") and not re.fullmatch(r"[a-zäöü]{3,}", low):
        return None
    if re.search(r"[^aeiouäöül]le$", low):  # "wechsle": "wechselst"
        stem = low[:-2] + "el"
        return stem + ("n" if person == "sie" else "st")
    if person == "sie":
        return stem + "en"
    if stem.endswith(("t", "d", "chn", "ffn", "gn")):
        return stem + "est"
    return stem + ("t" if stem.endswith(("s", "ß", "z", "x")) else "st")


def verb_from(verb: str, person: str) -> str | None:
    """The form for "ich" of a verb that stood with "du" or (the polite) "sie"."""
    low = verb.lower()
    table = _FROM_DU if person == "du" else _FROM_SIE
    if low in table:
        return table[low]
    if person == "sie":
        return low[:-1] if low.endswith("en") else None
    if (
        low.endswith("test")
        and len(low) > 6
        and not low.endswith(("ttest", "beitest", "rtest", "htest", "ltest", "utest"))
    ):
        return low[:-2]  # "machtest": a past
    if low.endswith(("test", "dest", "nest")):
        return low[:-2]
    if low.endswith("st") and len(low) > 3:
        return low[:-2] + "e"
    return None


def with_zu(infinitive: str) -> str:
    """ "vorstellen" -> "vorzustellen", "schicken" -> "zu schicken"."""
    match = _PREFIXED.match(infinitive)
    if match is not None and not infinitive.startswith(
        ("antworten", "anteil", "beiß", "zeig", "zieh", "zahl", "abonn", "ausschließlich")
    ):
        return f"{match['prefix']}zu{match['verb']}"
    return f"zu {infinitive}"
