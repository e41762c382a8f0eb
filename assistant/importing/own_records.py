"""What a record of our own archive must look like, section by section; anything else is refused by name and reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.domain.facts import Origin, Sharing
from assistant.domain.interactions import Channel, Direction
from assistant.domain.ledger import FavourDirection, Party, PromiseState, Standing
from assistant.importing.own_letters import findings_problem, letter_problem
from assistant.importing.own_values import (
    Check,
    any_text,
    day,
    digest,
    identifier,
    list_of,
    messages,
    moment,
    natural,
    one_of,
    or_null,
    pairs,
    record_of,
    seconds,
    share,
    text,
    yes_or_no,
)


class Known:
    """The ids met so far, so that no record speaks of something that is not there."""

    def __init__(self) -> None:
        self._ids: dict[str, set[Any]] = {}
        self._kept_by: dict[str, str] = {}

    def problem(self, section: str, record: Mapping[str, Any]) -> str:
        """What does not go together with the records before; empty where all does."""
        key = record.get("id")
        if section == "draft_versions":
            key = (record["draft"], record["version"])
        if key is not None:
            if key in self._ids.setdefault(section, set()):
                return f"{key!r} stands there twice"
            self._ids[section].add(key)
        for place, id_ in _references(section, record):
            if id_ not in self._ids.get(place, ()):
                return f"{id_!r} is not among the {place}"
        return self._merged(record["kept"], record["gone"]) if section == "merges" else ""

    def _merged(self, kept: str, gone: str) -> str:
        end = kept
        while end in self._kept_by:
            end = self._kept_by[end]
        if gone in self._kept_by or end == gone:
            return f"{gone!r} would be part of two contacts, or of itself"
        self._kept_by[gone] = kept
        return ""


def problem(section: str, record: Any) -> str:
    """What is wrong with one record by itself; empty where nothing is."""
    return SECTIONS[section](record)


def _references(section: str, record: Mapping[str, Any]) -> list[tuple[str, str]]:
    if section == "merges":
        return [("contacts", record["kept"]), ("contacts", record["gone"])]
    if section == "apart":
        return [("contacts", record["one"]), ("contacts", record["other"])]
    if section == "interactions":
        return [("contacts", id_) for id_ in record["contacts"]]
    if section in ("facts", "promises", "favours", "drafts"):
        return [("contacts", record["contact"])] if record["contact"] is not None else []
    return [("drafts", record["draft"])] if section == "draft_versions" else []


_IDENTITY = record_of(
    kind=one_of(("address", "profile", "name")),
    value=text,
    shown=text,
    uses=natural,
    own_uses=natural,
    position=natural,
)
_STANDS: dict[str, Any] = {
    "certainty": share,
    "standing": one_of(Standing),
    "decided": yes_or_no,
    "settled": yes_or_no,
}
SECTIONS: dict[str, Check] = {
    "me": record_of(name=text, addresses=list_of(text), profiles=list_of(text)),
    "contacts": record_of(
        id=identifier,
        name=text,
        name_given=yes_or_no,
        title=or_null(text),
        organisation=or_null(text),
        since=or_null(day),
        created=text,
        told=seconds,
        known_by=list_of(_IDENTITY),
        named_only=list_of(text),
        cards=list_of(record_of(source=text, digest=text)),
    ),
    "merges": record_of(id=identifier, kept=identifier, gone=identifier, when=moment, why=text),
    "apart": record_of(one=identifier, other=identifier),
    "interactions": record_of(
        id=identifier,
        source=text,
        channel=one_of(Channel),
        direction=one_of(Direction),
        when=or_null(moment),
        from_=record_of(name=text, address=text, profile=text),
        to=list_of(record_of(name=text, address=text, optional={"profile": text})),
        contacts=list_of(identifier),
        subject=text,
        text=text,
        raw=or_null(text),
        thread=text,
        in_reply_to=or_null(text),
        references=list_of(text),
    ),
    "facts": record_of(
        id=identifier,
        contact=or_null(identifier),
        text=text,
        source=or_null(text),
        quote=or_null(text),
        when=or_null(day),
        origin=one_of(Origin),
        sharing=one_of(Sharing),
        # Earlier archives had none of these, or only the first four.
        optional={
            "topic": text,
            "certainty": share,
            "standing": one_of(Standing),
            "decided": yes_or_no,
            "checked": or_null(day),
            "beside": yes_or_no,
        },
    ),
    "promises": record_of(
        id=identifier,
        contact=identifier,
        who=one_of(Party),
        what=text,
        made=or_null(day),
        due=or_null(day),
        state=one_of(PromiseState),
        source=or_null(text),
        quote=or_null(text),
        kept_by=or_null(text),
        **_STANDS,
    ),
    "favours": record_of(
        id=identifier,
        contact=identifier,
        direction=one_of(FavourDirection),
        what=text,
        when=or_null(day),
        source=or_null(text),
        quote=or_null(text),
        thanked=or_null(text),
        **_STANDS,
    ),
    # Earlier archives do not say whether it was accepted, or sent.
    "drafts": record_of(
        id=identifier,
        contact=identifier,
        updated=text,
        optional={
            "accepted": or_null(moment),
            "sent": or_null(moment),
            "sent_by": or_null(one_of(Channel)),
            "follow_up": or_null(day),
            "sent_source": or_null(text),
        },
    ),
    "draft_versions": record_of(draft=identifier, version=natural, letter=letter_problem),
    "runs": record_of(
        id=natural,
        draft=identifier,
        when=moment,
        line=or_null(natural),
        move=text,
        prompt_name=or_null(text),
        prompt_sha256=or_null(text),
        model=text,
        messages=messages,
        answer=any_text,
        findings=findings_problem,
        prompt_tokens=natural,
        cached_tokens=natural,
        answer_tokens=natural,
        milliseconds=natural,
    ),
    "columns": record_of(headings=text, columns=pairs),
    "forgotten": record_of(salt=digest, digests=list_of(digest)),
}
