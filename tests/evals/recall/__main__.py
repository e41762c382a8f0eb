"""Text alone, meaning alone, and both: ``python -m tests.evals.recall [--split dev|test] [--json FILE]``.

The store and the search are the real ones, over the invented network; needs the search model.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from assistant.settings import load_settings
from tests.evals.recall.corpus import questions
from tests.evals.recall.judging import System, ranked
from tests.evals.recall.measures import Estimate, bootstrap, ndcg, recall, reciprocal_rank

MEASURES = {"nDCG@10": ndcg, "recall@10": recall, "MRR@10": reciprocal_rank}


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--models", type=Path, default=None, help="where the search model's files are")
    parser.add_argument("--json", type=Path, help="write every number there, question by question")
    chosen = parser.parse_args()
    asked = questions(chosen.split)
    with tempfile.TemporaryDirectory() as home:
        rankings = ranked(asked, Path(home), models=chosen.models or load_settings().models)
    scores = {
        system: {name: [measure(found[q.id], q.grades) for q in asked] for name, measure in MEASURES.items()}
        for system, found in rankings.items()
    }
    print(f"{len(asked)} questions ({chosen.split}); mean with its 95 % interval by bootstrap\n")
    print(f"| | {' | '.join(MEASURES)} |\n|---|---|---|---|")
    for system, by_name in scores.items():
        print(f"| {system} | {' | '.join(str(bootstrap(values)) for values in by_name.values())} |")
    for alone in (System.TEXT, System.MEANING):
        print(f"| both minus {alone} | {' | '.join(str(_difference(scores, alone, name)) for name in MEASURES)} |")
    kinds = defaultdict(list)
    for place, question in enumerate(asked):
        kinds[question.kind].append(place)
    print(f"\n| nDCG@10 | questions | {' | '.join(scores)} |\n|---|---:|---|---|---|")
    for kind, places in kinds.items():
        means = (sum(by_name["nDCG@10"][p] for p in places) / len(places) for by_name in scores.values())
        print(f"| {kind} | {len(places)} | {' | '.join(f'{mean:.3f}' for mean in means)} |")
    if chosen.json:
        rows = [
            {
                "id": question.id,
                "kind": question.kind,
                "ask": question.ask,
                "ndcg": {system: by_name["nDCG@10"][place] for system, by_name in scores.items()},
                "first": {system: found[question.id] for system, found in rankings.items()},
            }
            for place, question in enumerate(asked)
        ]
        chosen.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _difference(scores: dict[System, dict[str, list[float]]], alone: System, name: str) -> Estimate:
    pairs = zip(scores[System.BOTH][name], scores[alone][name], strict=True)
    return bootstrap([both - one for both, one in pairs])


if __name__ == "__main__":
    sys.exit(main())
