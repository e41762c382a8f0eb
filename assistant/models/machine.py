"""What this machine offers to a model: cores."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path


def usable_cores() -> int:
    """The physical cores this process may use, at least 1.

    A second thread on the same core slows llama.cpp down, so hyper-threads are not counted.
    """
    logical = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(_physical_cores() or logical, logical))


def _physical_cores() -> int | None:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return count_cores(text)


def count_cores(cpuinfo: str) -> int | None:
    """The distinct (package, core) pairs in the text of ``/proc/cpuinfo``; None where it does not say."""
    pairs = set()
    for block in cpuinfo.split("\n\n"):
        found = dict(re.findall(r"^(physical id|core id)\s*:\s*(\d+)$", block, re.MULTILINE))
        if "core id" in found:
            pairs.add((found.get("physical id", "0"), found["core id"]))
    return len(pairs) or None
