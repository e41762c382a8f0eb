"""Garbage is looked for while the pages rest."""

from __future__ import annotations

import threading
from time import monotonic, sleep

from ui.launch import FLAGS
from ui.sweeping import Sweeping


def test_it_waits_until_the_pages_rest() -> None:
    """Several pages drawn one behind the other are followed by one look, and another page by another one."""
    looked: list[float] = []
    done = threading.Event()

    def collect() -> None:
        looked.append(monotonic())
        done.set()

    sweeping = Sweeping(collect, rest=0.1)
    for _ in range(4):
        sweeping.later()
        sleep(0.01)
    last = monotonic()
    assert done.wait(10)
    assert (len(looked), looked[0] > last) == (1, True)
    done.clear()
    sweeping.later()
    assert done.wait(10)
    assert len(looked) == 2


def test_streamlit_leaves_it_to_us() -> None:
    """Its own look after every run of a page is switched off."""
    assert FLAGS["runner.postScriptGC"] == "false"
