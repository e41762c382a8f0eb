"""Who the user is, settled from the mail itself where that is safe."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from assistant.domain.contacts import Me
from assistant.errors import WhoAmIUnknown, WrongUse
from assistant.importing.reading import Glimpse

_SENT_SHARE = 0.02  # an address with less of the Sent mail than this is somebody else's, filed there
_NEARLY_ALL = 0.9  # the part of all messages that the user's address must be in
_LEAD = 0.5  # and nobody else may be in more than this part of those
_ENOUGH = 4  # messages; fewer show nothing


class Census:
    """Counts who writes and who is written to, message by message."""

    def __init__(self) -> None:
        self._messages = 0
        self._sent: Counter[str] = Counter()
        self._writes: Counter[str] = Counter()
        self._is_in: Counter[str] = Counter()
        self._names: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def count(self, seen: Glimpse) -> None:
        """Take one message into account, each only once."""
        self._messages += 1
        author = seen.sender.address
        self._writes[author] += 1
        self._sent[author] += seen.sent
        self._is_in.update({author, *(p.address for p in seen.to), *(p.address for p in seen.others)})
        if seen.sender.name:
            self._names[author][seen.sender.name] += 1

    def settle(self, given: Iterable[str], known: Me) -> Me:
        """The user: as given, else as Sent mail shows, else as on record, else the one address that stands out.

        Addresses that Sent mail adds to those on record are taken up if one on record takes part in this mail too.
        Raises ``WhoAmIUnknown`` with the candidates and their counts, and ``WrongUse`` for what is no address.
        """
        stated = [_plain(address) for address in given]
        sent = [a for a, n in self._sent.most_common() if n and n >= _SENT_SHARE * self._sent.total()]
        if stated and not any(self._is_in[address] for address in (*stated, *known.addresses)):
            # A slip of the pen here would make a contact of the user, for good.
            raise WhoAmIUnknown(f"None of the messages is from or to {', '.join(stated)}. Seen: {self._listed()}.")
        if stated:
            addresses = [*known.addresses, *stated]
        elif known.addresses:
            at_home = any(self._is_in[address] for address in known.addresses)
            addresses = [*known.addresses, *(sent if at_home else [])]
        else:
            addresses = sent or [self._outstanding()]
        mine = tuple(dict.fromkeys(addresses))
        return Me(known.name or self._name(mine), mine)

    def doubts(self, given: Iterable[str], me: Me) -> Iterator[str]:
        """What speaks against the user being who they seem to be, in plain sentences."""
        for address in given:
            if not self._is_in[_plain(address)]:
                yield f"{address} takes part in none of the messages."
        for address, number in self._sent.most_common():
            if number and address not in me.addresses:
                yield f"Sent mail holds {number} from {address}, which is not among your addresses."

    def _outstanding(self) -> str:
        ranked = [(a, n) for a, n in self._is_in.most_common() if self._writes[a] and n > self._writes[a]]
        first = ranked[0] if ranked else ("", 0)
        second = max((n for a, n in self._is_in.items() if a != first[0]), default=0)
        if first[1] >= max(_ENOUGH, _NEARLY_ALL * self._messages) and second <= _LEAD * first[1]:
            return first[0]
        raise WhoAmIUnknown(
            "There is no Sent mail to tell which address is yours; name it with --me ADDRESS. "
            f"Seen: {self._listed(ranked)}."
        )

    def _listed(self, ranked: Iterable[tuple[str, int]] = ()) -> str:
        """The addresses that are in most messages, with their counts."""
        seen = list(ranked) or self._is_in.most_common()
        return ", ".join(f"{a} ({n} message{'s' * (n != 1)})" for a, n in seen[:5]) or "none"

    def _name(self, addresses: Iterable[str]) -> str:
        """As the user mostly signs From."""
        names = sum((self._names[address] for address in addresses if address in self._names), Counter[str]())
        return max(names, key=lambda name: (names[name], len(name), name), default="")


def _plain(address: str) -> str:
    plain = address.strip().removeprefix("mailto:").lower()
    if "@" not in plain.strip("@") or len(plain.split()) != 1:
        raise WrongUse(f"{address!r} is not an e-mail address; give your own with --me.")
    return plain
