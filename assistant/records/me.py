"""Who the user is."""
# ruff: noqa: S608 -- what is put into the SQL are names of our own; every value goes in by a mark

from __future__ import annotations

from assistant.domain.contacts import Me
from assistant.records.connection import Database
from assistant.records.texts import fold_address, fold_profile, storable


class Myself:
    """The user's name, addresses and profile links."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Me:
        """Empty where nothing is known yet."""
        names = self._database.rows("SELECT name FROM me")
        addresses = self._database.rows("SELECT address FROM me_addresses ORDER BY position")
        profiles = self._database.rows("SELECT profile FROM me_profiles ORDER BY position")
        return Me(names[0][0] if names else "", tuple(a for (a,) in addresses), tuple(p for (p,) in profiles))

    def write(self, me: Me) -> None:
        """Keep the name, the addresses and the links; writing what is there already changes no row."""
        addresses = tuple(dict.fromkeys(fold_address(address) for address in me.addresses if address.strip()))
        profiles = tuple(dict.fromkeys(fold_profile(link) for link in me.profiles if link.strip()))
        wanted = Me(" ".join(storable(me.name).split()), addresses, profiles)
        with self._database.transaction():
            if self.read() == wanted:
                return
            self._database.write("INSERT OR REPLACE INTO me (one, name) VALUES (1, ?)", (wanted.name,))
            for table, column, values in (("addresses", "address", addresses), ("profiles", "profile", profiles)):
                self._database.write(f"DELETE FROM me_{table}")
                self._database.write_many(
                    f"INSERT INTO me_{table} ({column}, position) VALUES (?, ?)",
                    [(value, position) for position, value in enumerate(values)],
                )
