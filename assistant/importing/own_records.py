"""What a record of our own archive must look like, section by section; anything else is refused by name and reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assistant.domain.facts import Origin, Sharing
from assistant.domain.interactions import Channel, Direction
from assistant.domain.ledger import FavourDirection, Party, PromiseState, Standing
from assistant.importing.own_letters import findings_problem, letter_problem

Check = Callable[[Any], str]
"""What is wrong with a value, as the end of a sentence; empty where nothing is."""


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


def _text(value: Any) -> str:
    if not isinstance(value, str):
        return "is no text"
    try:
        value.encode()
    except UnicodeEncodeError:
        return "holds half a character"
    return "holds a NUL" if "\0" in value else ""


def _id(value: Any) -> str:
    return _text(value) or ("" if 0 < len(value) <= 100 else "is no id")


def _natural(value: Any) -> str:
    # SQLite holds 64 bits.
    return "" if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63 else "is no whole number"


def _yes_or_no(value: Any) -> str:
    return "" if isinstance(value, bool) else "is neither true nor false"


def _moment(value: Any) -> str:
    wrong = "is no date with a time and a zone"
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) and "T" in value else None
        if moment is None or moment.tzinfo is None:
            return wrong
        moment.timestamp()  # what it is sorted by: not every date has one
    except (ValueError, OverflowError):
        return wrong
    return ""


def _day(value: Any) -> str:
    try:
        return "" if isinstance(value, str) and date.fromisoformat(value) else "is no date"
    except ValueError:
        return "is no date"


def _seconds(value: Any) -> str:
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 2**40
    return "" if fits else "is no number of seconds"


def _share(value: Any) -> str:
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1
    return "" if fits else "is no number from 0 to 1"


def _hex(value: Any) -> str:
    try:
        return "" if isinstance(value, str) and len(bytes.fromhex(value)) >= 8 else "is no digest"
    except ValueError:
        return "is no digest"


def _or_null(check: Check) -> Check:
    return lambda value: "" if value is None else check(value)


def _one_of(words: type[StrEnum] | tuple[str, ...]) -> Check:
    allowed = {str(word) for word in words}
    return lambda value: (
        "" if isinstance(value, str) and value in allowed else "is none of " + ", ".join(sorted(allowed))
    )


def _list(check: Check) -> Check:
    def checked(value: Any) -> str:
        if not isinstance(value, list):
            return "is no list"
        return next((wrong for one in value if (wrong := check(one))), "")

    return checked


def _pairs(value: Any) -> str:
    fits = isinstance(value, dict) and not any(_text(part) for pair in value.items() for part in pair)
    return "" if fits else "does not give each heading a field"


def _said(value: Any) -> str:
    """What went to a model: a list of [role, words]; the words may hold half a character."""
    fits = isinstance(value, list) and all(
        isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in value
    )
    return "" if fits else "is no list of roles and words"


def _any_text(value: Any) -> str:
    return "" if isinstance(value, str) else "is no text"


def _record(*, optional: Mapping[str, Check] | None = None, **keys: Check) -> Check:
    """A JSON object with exactly these keys; ``from_`` stands for ``from``."""
    wanted = {key.rstrip("_"): check for key, check in keys.items()}
    allowed = wanted | dict(optional or {})

    def checked(value: Any) -> str:
        if not isinstance(value, dict):
            return "is no JSON object"
        for key in wanted:
            if key not in value:
                return f"has no {key!r}"
        for key, one in value.items():
            if key not in allowed:
                return f"has {key!r}, which this version does not know"
            if wrong := allowed[key](one):
                return f"has a {key!r} that {wrong}"
        return ""

    return checked


_IDENTITY = _record(
    kind=_one_of(("address", "profile", "name")),
    value=_text,
    shown=_text,
    uses=_natural,
    own_uses=_natural,
    position=_natural,
)
_STANDS: dict[str, Any] = {
    "certainty": _share,
    "standing": _one_of(Standing),
    "decided": _yes_or_no,
    "settled": _yes_or_no,
}
SECTIONS: dict[str, Check] = {
    "me": _record(name=_text, addresses=_list(_text), profiles=_list(_text)),
    "contacts": _record(
        id=_id,
        name=_text,
        name_given=_yes_or_no,
        title=_or_null(_text),
        organisation=_or_null(_text),
        since=_or_null(_day),
        created=_text,
        told=_seconds,
        known_by=_list(_IDENTITY),
        named_only=_list(_text),
        cards=_list(_record(source=_text, digest=_text)),
    ),
    "merges": _record(id=_id, kept=_id, gone=_id, when=_moment, why=_text),
    "apart": _record(one=_id, other=_id),
    "interactions": _record(
        id=_id,
        source=_text,
        channel=_one_of(Channel),
        direction=_one_of(Direction),
        when=_or_null(_moment),
        from_=_record(name=_text, address=_text, profile=_text),
        to=_list(_record(name=_text, address=_text, optional={"profile": _text})),
        contacts=_list(_id),
        subject=_text,
        text=_text,
        raw=_or_null(_text),
        thread=_text,
        in_reply_to=_or_null(_text),
        references=_list(_text),
    ),
    "facts": _record(
        id=_id,
        contact=_or_null(_id),
        text=_text,
        source=_or_null(_text),
        quote=_or_null(_text),
        when=_or_null(_day),
        origin=_one_of(Origin),
        sharing=_one_of(Sharing),
        # Earlier archives had none of these, or only the first four.
        optional={
            "topic": _text,
            "certainty": _share,
            "standing": _one_of(Standing),
            "decided": _yes_or_no,
            "checked": _or_null(_day),
            "beside": _yes_or_no,
        },
    ),
    "promises": _record(
        id=_id,
        contact=_id,
        who=_one_of(Party),
        what=_text,
        made=_or_null(_day),
        due=_or_null(_day),
        state=_one_of(PromiseState),
        source=_or_null(_text),
        quote=_or_null(_text),
        kept_by=_or_null(_text),
        **_STANDS,
    ),
    "favours": _record(
        id=_id,
        contact=_id,
        direction=_one_of(FavourDirection),
        what=_text,
        when=_or_null(_day),
        source=_or_null(_text),
        quote=_or_null(_text),
        thanked=_or_null(_text),
        **_STANDS,
    ),
    # Earlier archives do not say whether it was accepted, or sent.
    "drafts": _record(
        id=_id,
        contact=_id,
        updated=_text,
        optional={
            "accepted": _or_null(_moment),
            "sent": _or_null(_moment),
            "sent_by": _or_null(_one_of(Channel)),
            "follow_up": _or_null(_day),
            "sent_source": _or_null(_text),
        },
    ),
    "draft_versions": _record(draft=_id, version=_natural, letter=letter_problem),
    "runs": _record(
        id=_natural,
        draft=_id,
        when=_moment,
        line=_or_null(_natural),
        move=_text,
        prompt_name=_or_null(_text),
        prompt_sha256=_or_null(_text),
        model=_text,
        messages=_said,
        answer=_any_text,
        findings=findings_problem,
        prompt_tokens=_natural,
        cached_tokens=_natural,
        answer_tokens=_natural,
        milliseconds=_natural,
    ),
    "columns": _record(headings=_text, columns=_pairs),
    "forgotten": _record(salt=_hex, digests=_list(_hex)),
}
