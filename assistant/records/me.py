"""Who the user is."""

from __future__ import annotations

from assistant.domain.contacts import Me
from assistant.records.connection import Database
from assistant.records.texts import fold_address, storable


class Myself:
    """The user's name and addresses."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Me:
        """Empty where nothing is known yet."""
        names = self._database.rows("SELECT name FROM me")
        addresses = self._database.rows("SELECT address FROM me_addresses ORDER BY position")
        return Me(names[0][0] if names else "", tuple(address for (address,) in addresses))

    def write(self, me: Me) -> None:
        """Keep the name and the addresses; writing what is there already changes no row."""
        addresses = tuple(dict.fromkeys(fold_address(address) for address in me.addresses if address.strip()))
        wanted = Me(" ".join(storable(me.name).split()), addresses)
        with self._database.transaction():
            if self.read() == wanted:
                return
            self._database.write("INSERT OR REPLACE INTO me (one, name) VALUES (1, ?)", (wanted.name,))
            self._database.write("DELETE FROM me_addresses")
            self._database.write_many(
                "INSERT INTO me_addresses (address, position) VALUES (?, ?)",
                [(address, position) for position, address in enumerate(addresses)],
            )
