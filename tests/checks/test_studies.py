"""The table of studies says what the checks' own docstrings say."""

from __future__ import annotations

import importlib
import pkgutil
import re

import assistant.checks
from assistant.domain.studies import RESTS_ON, reading_seconds, rests_on

_CITED = re.compile(r"([A-Z]\w+ (?:et al\.|& [A-Z]\w+))(?: ([12]\d{3}))?(?=[):;,.])")


def cited() -> dict[str, set[str]]:
    """The studies in the docstring of every check, by the check's name."""
    found: dict[str, set[str]] = {}
    for module in pkgutil.iter_modules(assistant.checks.__path__):
        code = importlib.import_module(f"assistant.checks.{module.name}")
        name = getattr(code, "CHECK", None)
        check = getattr(code, f"check_{name}", None)
        if check is not None and (named := _CITED.findall(" ".join((check.__doc__ or "").split()))):
            found[name] = {" ".join(one).strip() for one in named}
    return found


def test_table_and_docstrings_agree() -> None:
    """Each check that names a study is in the table with that study, and the table names no other."""
    assert {check: {study.named for study in studies} for check, studies in RESTS_ON.items()} == cited()


def test_most_checks_rest_on_none() -> None:
    """A check without a study is given none."""
    assert rests_on("placeholder") == ()


def test_reading_time() -> None:
    """At 238 words a minute, 119 words take half of one."""
    assert reading_seconds(119) == 30
