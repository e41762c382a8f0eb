"""Which language a text is written in, as far as its most frequent words tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.checks.lexicon.tables import words

READ = frozenset({"en", "de"})
"""The languages that the rules read."""

_COMMON: Mapping[str, frozenset[str]] = {
    "en": words(
        """
        the a an of to and or for with on about my me i i'm i'll i've i'd it it's is are was were be been have has had
        you your you'll you're we our us they them their he she his her this that these those what when where which who
        how if in at by from as not don't can't do does did will would can could should there here but so then than
        just please thanks thank hi hello yes no let know get got send sent great good week friday monday tomorrow best
        """
    ),
    "de": words(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber ich du wir ihr sie er es mir mich dir
        dich uns euch ihnen mein meine meinen deine deinen dein unser nicht kein keine ist bin bist sind war waren habe
        hast hat haben hatte wird werde werden wurde kann kannst können könnte mit für von vom zu zum zur bei nach aus
        auf an im ins am bis um über unter vor seit wie was wer wo wann wenn dass ob als auch noch schon nur sehr gern
        gerne bitte danke dank hallo liebe lieber ja nein mal doch denn heute morgen übermorgen woche montag dienstag
        mittwoch donnerstag freitag grüße gruß viele vielen beste dann hier dort gut melde schicke
        """
    ),
    "fr": words(
        """
        le la les un une des du de et ou je tu nous vous il elle ils me te se mon ma mes ton ta votre notre ne pas est
        sont suis était avec pour sur dans que qui ce cette mais si merci bonjour oui non à au aux en bien très plus
        semaine demain
        """
    ),
    "es": words(
        """
        el la los las un una unos de del y o yo tú nosotros usted él ella me te se mi mis tu su no es son soy está
        estoy era con para por en que qué este esta pero si gracias hola sí muy más bien semana mañana al lo le
        """
    ),
    "it": words(
        """
        il lo la i gli le un una di del della e o io tu noi voi lui lei mi ti si mio mia tuo non è sono sei con per in
        che questo questa ma se grazie ciao molto più bene settimana domani al alla da
        """
    ),
    "nl": words(
        """
        de het een en of ik jij je we wij u hij zij mij me mijn jouw niet geen is ben zijn was heb hebt heeft met voor
        van naar in op aan bij dat die maar als bedankt dank hallo goed week morgen ook nog wel zal kan
        """
    ),
    "pt": words(
        """
        o a os as um uma de do da e ou eu tu nós você ele ela me te se meu minha não é são sou está estou com para por
        em no na que este esta mas se obrigado obrigada olá muito mais bem semana amanhã ao
        """
    ),
    "pl": words("i w na z do nie to jest się że jak ale czy dla po od za mi ci ja ty my dziękuję proszę już tak"),
}


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; "und" for another script, "" where too little tells."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return "und"
    said = re.findall(r"[^\W\d_]+(?:'[a-z]+)?", text.casefold().replace("’", "'"))
    counts = {code: sum(word in common for word in said) for code, common in _COMMON.items()}
    if len(said) > 3 and re.search(r"[äöß]|ü(?!\b)", text.casefold()):
        counts["de"] += 1
    first, second = sorted(counts, key=lambda code: -counts[code])[:2]
    clear = counts[first] >= 2 and counts[first] > counts[second]
    return first if clear else ""
