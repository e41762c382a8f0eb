"""A home of thousands of people and a hundred thousand mails, made of a seed, for measuring the pages in.

Contacts have as much mail as a Zipf law of exponent 0.8 says, over ten years; promises, favours and news lie on all
days of the last five and a half, so that some wait for today. Two letters are drafted, by a model that only copies.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from assistant.app import Assistant
from assistant.domain.contacts import Me
from assistant.domain.facts import Fact, Origin
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Favour, FavourDirection, Party, Promise
from assistant.domain.requests import Kind, Request
from assistant.models.scripted import ScriptedModel
from assistant.records import Exchange, Store, interaction_id
from tests.bench.language import Language

TODAY = date(2026, 11, 21)
ME = Identity("Maya Lind", "maya@lind.test")  # .example would be taken for the sample world
PURPOSE = "20 minutes before 5 December to read my plan for the nightly service"
TYPED = ("I have written the plan.", "It has four pages.", "The board meets on 8 December.", "I work alone on it.")
_FIRST = datetime(2016, 1, 1, tzinfo=UTC)
_DAYS = (datetime(2026, 11, 21, tzinfo=UTC) - _FIRST).days
_GIVEN = (
    "Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jo", "Kit", "Lea", "Max", "Nia", "Oli",
    "Pia", "Quin", "Rae", "Sol", "Tess",
)  # fmt: skip
_STARTS = (
    "Ash", "Birk", "Cald", "Dun", "Elm", "Fern", "Gray", "Holt", "Ives", "Kest", "Lang", "Mere", "Nor", "Oak",
    "Pell",
)  # fmt: skip
_ENDS = (
    "ham", "ton", "ford", "well", "by", "ley", "worth", "more", "field", "croft",
)  # fmt: skip
_FAMILY = [start + end for start in _STARTS for end in _ENDS]
_ASKS, _TELLS = " Could you send me the notes by Friday?", " I have read your plan for the service."
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many people and exchanges there are."""

    people: int
    exchanges: int

    def address(self, number: int) -> str:
        """The address of one of them; the lowest numbers have most mail."""
        return f"p{number}@firm{number % 400}.example"

    def query(self, number: int) -> str:
        """Three words that stand in some of the mails."""
        return " ".join(Language(seed=1).words[100 + 3 * number : 103 + 3 * number])

    def made_in(self, home: Path) -> None:
        """Put everything on record in an empty home."""
        chance = random.Random(3)
        with Store.open(home) as store:
            store.set_me(Me(ME.name, (ME.address,)))
            batch: list[Exchange] = []
            for one in self._mails(chance):
                batch.append(one)
                if len(batch) == _BATCH:
                    store.add_interactions(batch)
                    batch = []
            store.add_interactions(batch)
            self._ledgers(store, chance)
        assistant = Assistant.open(home, today=TODAY, model=ScriptedModel(lambda sent: sent.last.partition(": ")[2]))
        try:
            for number in (0, self.people // 2):
                whom = assistant.find_contact(self.address(number))
                request = Request(Kind.ASK, whom, PURPOSE, facts=TYPED, words="I hope the move went well.")
                for _ in assistant.write(request):
                    pass
        finally:
            assistant.close()

    def _mails(self, chance: random.Random) -> Iterator[Exchange]:
        people = [
            Identity(f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}", self.address(n)) for n in range(self.people)
        ]
        language = Language(seed=1)
        weights = [1 / rank**0.8 for rank in range(1, self.people + 1)]
        for number, whose in enumerate(chance.choices(range(self.people), weights, k=self.exchanges)):
            who, sent = people[whose], chance.random() < 0.5
            asks, tells = chance.random() < 0.2, chance.random() < 0.1
            text = language.text(chance) + f"{_ASKS * asks}{_TELLS * tells}"
            source = f"<{number}@crowd.example>"
            one = Interaction(
                interaction_id(source), _FIRST + timedelta(days=chance.random() * _DAYS), Channel.EMAIL,
                Direction.SENT if sent else Direction.RECEIVED, "About the plan", text, text, source,
                ME if sent else who, (who if sent else ME,),
            )  # fmt: skip
            yield Exchange(one, (who,))

    def _ledgers(self, store: Store, chance: random.Random) -> None:
        """A promise, a favour and a piece of news with three people of five."""
        ids = [one.id for one in store.contacts()]
        with store.transaction():
            for number, whom in enumerate(chance.sample(ids, len(ids) * 3 // 5)):
                day = TODAY - timedelta(days=chance.randrange(2_000))
                mine, source = chance.random() < 0.5, f"<{number}@crowd.example>"
                what = "I said I would send you my notes." if mine else "You said you would read my plan."
                due = day + timedelta(days=chance.randrange(40)) if chance.random() < 0.6 else None
                who = Party.ME if mine else Party.THEM
                store.add_promise(Promise("", whom, who, what, day, due, source=source, quote="I will."))
                store.add_favour(Favour("", whom, FavourDirection.RECEIVED, "You introduced me to Priya.", day, source))
                news = f"You were promoted to head of team {number}."
                store.add_fact(Fact("", news, whom, source, news, day, Origin.RECORD, topic="news"))
