"""Replies in thread: which exchange is answered, with which headers, under which subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from assistant.domain.contacts import Contact
from assistant.domain.interactions import Channel, Direction, Interaction
from assistant.domain.sending import Reply
from assistant.exporting.plain import one_line

MOST_OCTETS = 998
"""Of a References header, its name counted and unfolded: RFC 5322 sets no limit but 998 to a line, and RFC 5537
(3.4.4) has news trim to that, keeping the first and the last ones; mail programs do the same."""

MOST_IDS = 21
"""Message-IDs in References: Gnus' usual bound, from son-of-1036; servers refuse headers without end."""

_ID = re.compile(r"<[!-;=?-~]{1,250}>")  # printable ASCII between the brackets: imported text is data
_ANSWERED = """
    re r sv vs vá vastaus antw antwoord aw antwort odp odpowiedź ynt yanıt rif res resp respuesta atb
    ответ отв відп απ σχετ 回复 回覆 答复 答覆 返信 回信 답장 회신 השב رد
"""
_FORWARDED = """
    fw fwd wg weitergeleitet doorst vl vb tr rv renv reenv enc encam i pd ilt i̇lt továbbítás
    пересл переслано πρθ 转发 轉寄 转寄 轉發 転送 전달 הועבר إعادة
"""
_SHORT = frozenset({"r", "i"})  # Italian Outlook's; in small letters they are more likely a list
_PREFIX = re.compile(
    # The word; "Re[2]", "Re^2", "Re (3)" and "Re2" count answers; a wide or a spaced colon ends it.
    r"\s*(?P<word>{words})\s*(?:\[\d{{1,3}}\]|\^\d{{1,3}}|\(\d{{1,3}}\)|\d{{1,2}})?\s*[:：]".format(
        words="|".join(sorted(map(re.escape, f"{_ANSWERED} {_FORWARDED}".split()), key=len, reverse=True))
    ),
    re.IGNORECASE,
)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def reply_to(contact: Contact, exchanges: Iterable[Interaction]) -> Reply | None:
    """What a reply to the contact refers to: their latest mail with the user that has a Message-ID, if there is one.

    A mail that somebody else wrote to both is none of theirs.
    """
    latest = max(
        (one for one in exchanges if _ID.fullmatch(one.source.strip()) and _is_theirs(one, contact)),
        key=lambda one: (one.when or _LONG_AGO, one.id),
        default=None,
    )
    if latest is None:
        return None
    id_ = latest.source.strip()
    return Reply(
        in_reply_to=id_,
        references=references([*_before(latest), id_]),
        subject=reply_subject(latest.subject),
        sender=latest.sender.name or latest.sender.address,
        when=latest.when,
    )


def reply_subject(subject: str) -> str:
    """The subject with ``Re:`` once, whatever stood before it: ``AW: SV: Fwd: Plan`` is ``Re: Plan``."""
    bare = one_line(subject)
    while (found := _PREFIX.match(bare)) and found["word"] not in _SHORT:
        bare = bare[found.end() :].strip()
    return f"Re: {bare}".strip()


def references(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids, each once, with as many left out after the first as the header cannot hold.

    The first names the thread and the last what is answered, so these stay.
    """
    # Where one comes twice, the later place counts, but the first stays the first.
    once = list(dict.fromkeys(reversed([id_ for id_ in ids if _ID.fullmatch(id_)])))[::-1]
    if ids and once and ids[0] in once:
        once.remove(ids[0])
        once.insert(0, ids[0])
    while len(once) > 2 and (len(once) > MOST_IDS or _octets(once) > MOST_OCTETS):
        del once[1]
    return tuple(once)


def _octets(ids: Sequence[str]) -> int:
    return len(f"References: {' '.join(ids)}")


def _before(one: Interaction) -> list[str]:
    """What the answered mail referred to (RFC 5322, 3.6.4): its References, else its In-Reply-To where that is one."""
    if one.references:
        return [id_.strip() for id_ in one.references]
    return [found[0]] if one.in_reply_to and len(found := _ID.findall(one.in_reply_to)) == 1 else []


def _is_theirs(one: Interaction, contact: Contact) -> bool:
    if one.channel is not Channel.EMAIL:
        return False
    return one.direction is Direction.SENT or one.sender.address.lower() in contact.addresses
