"""Whether a typed text is English enough to be taken apart as English."""

from __future__ import annotations

import re

from assistant.drafting.vocabulary import word_set

_ENGLISH = word_set(
    """
    the a an of to for with on about my me her his him he she you your they them their and or that how
    whether if is are was were has have had would could can will want need ask thank thanks by from at in it
    this some any who what when review help call meet intro feedback offer introduce send share give get
    minutes advice time our us we be been
    """
)
_FOREIGN = word_set(
    """
    der das und ich nicht mit für ist ein eine einen einem einer zu den dem des ihm ihr ihre ihren sein
    seine bitte danke über kann ob wie auf wir uns mich mir sie von dass haben hat zum zur bei nach aus
    vielen dank treffen le la les un une des du et je ne pas pour avec est sur que qui dans vous nous votre
    merci aide au aux son sa ses lui mon ma mes pouvez pourriez vos el los las una y yo con para por del su
    sus mi mis que en gracias ayuda puede como quiero sobre il lo gli di che e per non sono mia mio suo sua
    grazie aiuto della nel o os um uma com seu sua meu minha obrigado obrigada em não ajuda het een en van
    ik niet met voor dat zijn haar hem mijn bedankt te op aan
    """
) - {"a", "is", "on", "me", "do", "in", "so"}


def is_english(text: str) -> bool:
    """False where the words are mostly another language's or another script's."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return False
    words = re.findall(r"[^\W\d_]+", text.lower())
    english = sum(w in _ENGLISH for w in words)
    foreign = sum(w in _FOREIGN for w in words)
    return foreign <= english or foreign < 2
