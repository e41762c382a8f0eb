"""What a person can be recognised by in any text: finding it, taking it out, and proving that it is gone."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables; every value goes in by a mark

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.records.connection import Database
from assistant.records.texts import fold, fold_profile

REMOVED = "[removed]"
_IN_ADDRESS = r"\w.+%-"  # characters that can stand before the @
_CHUNK = 2**20
_ROWS = 200  # held at once


class Traces:
    """The addresses, links and full names of one person.

    Addresses and links are ``sure``: they are nobody else's. A full name is only looked for as whole words, in the
    usual and in the listed order ("Reyes, Daniel"), with and without accents.
    """

    def __init__(self, addresses: Iterable[str], profiles: Iterable[str], names: Iterable[str]) -> None:
        mails = {address.strip().lower() for address in addresses} - {""}
        links = {fold_profile(link) for link in profiles} - {""}
        self._sure = sorted(mails | links)
        self._names = sorted({spelt for name in names for spelt in _spellings(name)})
        # Not within a longer address, link or word; the full stop of a sentence may follow.
        parts = [
            _any(mails, rf"(?<![{_IN_ADDRESS}])", r"(?![\w-]|\.\w)"),
            _any(links, r"(?<![\w-])", r"(?![\w%-])"),
        ]
        sure = "|".join(part for part in parts if part)
        named = _any(self._names, r"(?<!\w)", r"(?!\w)")
        self._pattern = re.compile(sure, re.IGNORECASE) if sure else None
        self._name_pattern = re.compile(named, re.IGNORECASE) if named else None

    def sure_in(self, text: str) -> bool:
        """Whether an address or a link stands in the text, and not as a part of somebody else's."""
        return bool(self._pattern and self._pattern.search(text))

    def name_in(self, text: str) -> bool:
        """Whether a full name stands in the text."""
        return bool(self._name_pattern and self._name_pattern.search(text))

    def without(self, text: str, *, names: bool) -> str:
        """The text with every address and link, and with ``names`` every full name, replaced by ``[removed]``."""
        for pattern in (self._pattern, self._name_pattern if names else None):
            text = pattern.sub(REMOVED, text) if pattern else text
        return text

    def without_in_json(self, text: str, *, names: bool) -> str:
        """The same in every string of a JSON text; the text comes back as it is where nothing was found."""
        found = json.loads(text)
        cleaned = self._walk(found, names=names)
        if cleaned == found:
            return text
        styles: tuple[dict[str, Any], ...] = ({}, {"ensure_ascii": False}, {"separators": (",", ":")})
        style = next((style for style in styles if json.dumps(found, **style) == text), {})
        return json.dumps(cleaned, **style)

    def rows(self, database: Database, table: Table, *, names: bool) -> Iterator[list[tuple[Any, ...]]]:
        """Rows (the keys, then the columns of text) in which one may stand, a few at a time; look closer yourself."""
        marks = [mark for text in self._sure + (self._names if names else []) for mark in _marks(text)]
        if not marks or not table.texts:
            return
        # SQLite's lower() leaves what is not ASCII, and JSON may hold it as \\u....: so only a piece is looked for.
        text = "lower(" + " || char(10) || ".join(f"coalesce({column}, '')" for column in table.texts) + ")"
        found = database.rows(
            f"SELECT {', '.join(table.keys)} FROM {table.name} WHERE {' OR '.join(f'instr({text}, ?)' for _ in marks)}",
            marks,
        )
        row = f"({', '.join('?' for _ in table.keys)})"
        for start in range(0, len(found), _ROWS):
            wanted = found[start : start + _ROWS]
            yield database.rows(
                f"SELECT {', '.join((*table.keys, *table.texts))} FROM {table.name} "
                f"WHERE ({', '.join(table.keys)}) IN (VALUES {', '.join(row for _ in wanted)})",
                [value for keys in wanted for value in keys],
            )

    def left_in_tables(self, database: Database, *, names: bool) -> list[str]:
        """Every column of every table where an address, a link or (``names``) a full name still stands."""
        found = set()
        for table in tables(database):
            for rows in self.rows(database, table, names=names):
                for row in rows:
                    for column, value in zip(table.texts, row[len(table.keys) :], strict=True):
                        text = readable(value)
                        if self.sure_in(text):
                            found.add(f"{table.name}.{column}: an address or a link")
                        if names and self.name_in(text):
                            found.add(f"{table.name}.{column}: the name")
            for column in table.blobs:
                for text in self._sure + (self._names if names else []):
                    if database.rows(
                        f"SELECT 1 FROM {table.name} WHERE instr({column}, CAST(? AS BLOB)) LIMIT 1", (text,)
                    ):
                        found.add(
                            f"{table.name}.{column}: {'the name' if text in self._names else 'an address or a link'}"
                        )
        return sorted(found)

    def left_in_files(self, paths: Iterable[Path], database: Database, *, names: bool) -> list[str]:
        """Every file among ``paths`` whose bytes hold one.

        In a file of SQLite's, values stand side by side with nothing between, so that a part of a longer word counts
        too, unless such a word is on record: ``joann@x.example`` when ``ann@x.example`` is gone.
        """
        wanted = self._sure + (self._names if names else [])
        inside = {text for text in wanted if _inside_others(database, text)}
        forms = [(form, text in inside) for text in wanted for form in _forms(text)]
        return [f"{path.name}: its bytes" for path in paths if _in_file(path, forms)]

    def _walk(self, value: Any, *, names: bool) -> Any:
        if isinstance(value, str):
            return self.without(value, names=names)
        if isinstance(value, list):
            return [self._walk(one, names=names) for one in value]
        if isinstance(value, dict):
            return {key: self._walk(one, names=names) for key, one in value.items()}
        return value


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, the columns that tell its rows apart, and those of text and of bytes."""

    name: str
    keys: tuple[str, ...]
    texts: tuple[str, ...]
    blobs: tuple[str, ...] = ()


def tables(database: Database) -> list[Table]:
    """Every table that holds rows, those inside the index among them."""
    found = []
    for (name,) in database.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ):
        info = database.rows(f"PRAGMA table_info({name})")
        keys = tuple(row[1] for row in sorted(info, key=lambda row: row[5]) if row[5])
        texts = tuple(row[1] for row in info if row[2] == "TEXT")
        blobs = tuple(row[1] for row in info if row[2] in ("BLOB", ""))
        found.append(Table(name, keys or ("rowid",), texts, blobs))
    return found


def _spellings(name: str) -> set[str]:
    words = name.split()
    if len(words) < 2 or len(name) < 5:
        return set()  # a word alone says nobody
    turned = f"{words[-1]}, {' '.join(words[:-1])}"
    return {spelt for text in (name.lower(), turned.lower()) for spelt in (" ".join(text.split()), fold(text))}


def _any(texts: Iterable[str], before: str, after: str) -> str:
    spelt = [re.escape(text).replace(r"\ ", r"\s+") for text in sorted(texts, key=len, reverse=True)]
    return f"{before}(?:{'|'.join(spelt)}){after}" if spelt else ""


def _marks(text: str) -> list[str]:
    """Pieces of which one stands wherever the text does: its longest run of plain letters; else its odd ones."""
    run = max(re.findall(r"[0-9a-z@._/+-]+", text), key=len, default="")
    if run:
        return [run]
    first = {text[:1], text[:1].upper()}
    return sorted(first | {json.dumps(letter)[1:-1] for letter in first})


def readable(value: object) -> str:
    """The value as text; what stands in JSON as ``\\u00fc`` reads as the letter."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    text = "" if value is None else str(value)
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text) if "\\u" in text else text


def _inside_others(database: Database, text: str) -> bool:
    """Whether the text stands in any column, as a part of something longer."""
    return any(
        text in readable(value).lower()
        for table in tables(database)
        for column in table.texts
        for (value,) in database.rows(
            f"SELECT {column} FROM {table.name} WHERE instr(lower({column}), ?)", (_marks(text)[0],)
        )
    )


def _forms(text: str) -> set[bytes]:
    """How the text can stand in a file, in lower case as far as ASCII goes."""
    cased = {text, text.upper(), text.title()}
    return {form.lower() for one in cased for form in (one.encode(), json.dumps(one)[1:-1].encode())}


def _in_file(path: Path, forms: Sequence[tuple[bytes, bool]]) -> bool:
    """Whether one of the forms stands in a file; those with True only where it is no part of a longer word."""
    if not forms or not path.exists():
        return False
    overlap = max(len(form) for form, _ in forms) + 2  # and the bytes on either side
    with path.open("rb") as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            block = tail + chunk.lower()  # looking for bytes as they are takes a hundredth of what a pattern does
            if any(_stands(form, block, alone=alone) for form, alone in forms):
                return True
            tail = block[-overlap:]
    return False


def _stands(form: bytes, block: bytes, *, alone: bool) -> bool:
    at = block.find(form)
    while alone and at >= 0:
        before, after = block[max(0, at - 1) : at], block[at + len(form) : at + len(form) + 1]
        if not re.match(rb"[\w.+%-]", before) and not re.match(rb"[\w-]", after):
            return True
        at = block.find(form, at + 1)
    return at >= 0
