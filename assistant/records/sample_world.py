"""The marker of a home that is in the sample world: nothing of the user's own is in it but who they were before."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own tables; every value goes in by a mark

from __future__ import annotations

import json
from contextlib import suppress

from assistant.domain.contacts import Me
from assistant.errors import StoreError, WrongUse
from assistant.records.connection import Database
from assistant.records.interactions import Interactions
from assistant.records.me import Myself

# All that is somebody's; what columns of tables mean and who is forgotten for good hold in any world.
_RECORDS = ("interactions", "contacts", "facts", "drafts", "begun")
_MADE_OF_THEM = ("vectors", "vector_blocks", "vector_loose", "runs", "answers")


class SampleWorld:
    """Enters and leaves it."""

    def __init__(self, database: Database, me: Myself, interactions: Interactions) -> None:
        self._database = database
        self._me = me
        self._interactions = interactions

    def user(self) -> Me | None:
        """Who the user is outside it; None where the home is not in the sample world."""
        rows = self._database.rows("SELECT name, addresses, profiles FROM sample_world")
        if not rows:
            return None
        name, addresses, profiles = rows[0]
        return Me(name, tuple(json.loads(addresses)), tuple(json.loads(profiles)))

    def is_free(self) -> bool:
        """Whether nothing is on record but who the user is."""
        some = " OR ".join(f"EXISTS (SELECT 1 FROM {table})" for table in _RECORDS)
        return not self._database.rows(f"SELECT {some}")[0][0]

    def enter(self) -> None:
        """Put the marker in and the user's name aside; entering once more changes nothing.

        Raises ``WrongUse`` where there are records of the user's own.
        """
        with self._database.transaction():
            if self.user() is not None:
                return
            if not self.is_free():
                raise WrongUse("There are records of your own here, and the sample world is never mixed with those.")
            me = self._me.read()
            self._database.write(
                "INSERT INTO sample_world (one, name, addresses, profiles) VALUES (1, ?, ?, ?)",
                (me.name, json.dumps(me.addresses), json.dumps(me.profiles)),
            )
            self._me.write(Me("", ()))

    def leave(self) -> list[str]:
        """Empty the home and put the user's own name back, all or nothing; the ids of the exchanges that went.

        Raises ``WrongUse`` where the home is not in the sample world.
        """
        with self._database.transaction():
            me = self.user()
            if me is None:
                raise WrongUse("This home is not in the sample world, so there is nothing of it to take out.")
            gone = [id_ for (id_,) in self._database.rows("SELECT id FROM interactions")]
            self._interactions.remove(gone)  # from the index of words, too
            for table in (*_RECORDS, *_MADE_OF_THEM):
                self._database.write(f"DELETE FROM {table}")
            self._database.write("DELETE FROM sample_world")
            self._me.write(me)
        with suppress(StoreError):  # the rows are gone, and what is left of their bytes goes with the next such call
            self._database.scrub()
        return gone
