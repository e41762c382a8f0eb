"""The benchmark of the pages at its small size: every click finds what it is to click on."""

from __future__ import annotations

import shutil

import pytest

from tests.bench.clicks import clicks
from tests.bench.crowd import Crowd
from tests.bench.pages import figures
from tests.bench.parts import PARTS
from tests.needs import need


def test_each_click_has_a_name_of_its_own() -> None:
    """Its figures would be those of another one else."""
    names = [click.what for click in clicks(Crowd(400, 4_000))]
    assert len(names) == len(set(names))


@pytest.mark.slow
def test_all_pages_are_measured() -> None:
    """In a real browser nothing fails, and each click, the start and the memory have a figure."""
    need(shutil.which("chromium"), "Chromium is not installed; `apt-get install chromium` has it")
    found = list(figures(**PARTS["pages"].small))
    assert [one.what for one in found if one.figure is None] == []
    told = " ".join(one.what for one in found)
    assert [click.what for click in clicks(Crowd(400, 4_000)) if click.what not in told] == []
    assert found[0].what == "from the start to the first page"
    assert "memory grown" in told
