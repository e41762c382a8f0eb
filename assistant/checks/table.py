"""Which kind of letter runs which checks, and how they are run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from assistant.checks.apologies import check_apologies
from assistant.checks.ask import check_ask
from assistant.checks.easy_out import check_easy_out
from assistant.checks.flattery import check_flattery
from assistant.checks.hedges import check_hedges
from assistant.checks.length import check_length
from assistant.checks.letter import Check, Letter
from assistant.checks.new_ask import check_new_ask
from assistant.checks.placeholder import check_placeholder
from assistant.checks.preamble import check_preamble
from assistant.checks.stock import check_stock
from assistant.checks.strings import check_strings
from assistant.checks.subject import check_subject
from assistant.domain.letters import Finding
from assistant.domain.requests import Kind

_ANY: tuple[Check, ...] = (
    check_placeholder,
    check_preamble,
    check_length,
    check_subject,
    check_stock,
    check_hedges,
    check_apologies,
    check_flattery,
)

CHECKS: Mapping[Kind | None, tuple[Check, ...]] = MappingProxyType(
    {
        None: _ANY,
        Kind.ASK: (check_ask, check_easy_out, *_ANY),
        Kind.THANKS: (check_new_ask, *_ANY),
        Kind.OFFER: (check_strings, *_ANY),
    }
)
"""The checks for each kind, in the order they run; None is a text of unknown kind, for what holds of any."""


def run_checks(letter: Letter, checks: Iterable[Check]) -> list[Finding]:
    """What ``checks`` say of ``letter``: in their order, and each in reading order."""
    return [finding for check in checks for finding in check(letter)]
