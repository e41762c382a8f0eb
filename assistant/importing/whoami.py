"""Who the user is, settled from the files themselves where that is safe."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Identity
from assistant.errors import WhoAmIUnknown, WrongUse
from assistant.importing.found import AboutMe, Message
from assistant.importing.reading import Mail
from assistant.importing.sent_mail import writers
from assistant.records.texts import fold, fold_profile

_NEARLY_ALL = 0.9  # the part of all messages (or conversations) that the user must be in
_LEAD = 0.5  # and nobody else may be in more than this part of those
_ENOUGH = 4  # mails; fewer show nothing
_ENOUGH_TALKS = 2  # conversations on a network
_UNDIRECTED = (Channel.MEETING, Channel.CALL, Channel.NOTE)


class Count:
    """Who writes and who is written to, by address or by profile link."""

    def __init__(self) -> None:
        self.number = 0
        self.sent: Counter[str] = Counter()
        self.reached: defaultdict[str, Counter[str]] = defaultdict(Counter)  # sender of Sent mail -> to whom it went
        self.writes: Counter[str] = Counter()
        self.is_in: Counter[str] = Counter()
        self.names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.talks: defaultdict[str, set[str]] = defaultdict(set)  # conversation -> who is in it

    def take(self, sender: str, name: str, others: Iterable[str], *, sent: bool) -> set[str]:
        """Count one message; returns all who are in it."""
        self.number += 1
        self.writes[sender] += 1
        everybody = {sender, *others}
        everybody.discard("")
        if sent:
            self.sent[sender] += 1
            self.reached[sender].update(everybody - {sender})
        self.is_in.update(everybody)
        if name:
            self.names[sender][name] += 1
        return everybody

    def senders(self) -> list[str]:
        """Those whose Sent mail this is, the most first; nobody where it holds what others sent as well."""
        return writers(self.sent, self.names, self.reached)[0]

    def writes_only_to(self, them: Iterable[str], key: str) -> bool:
        """Whether all of somebody's mail filed as sent went to these and to nobody else."""
        return 0 < self.reached[key].total() == sum(self.reached[key][each] for each in them)

    @property
    def is_mixed(self) -> bool:
        """Whether what is filed as sent holds what others sent as well."""
        return not writers(self.sent, self.names, self.reached)[1]

    def listed(self) -> str:
        """Those who are in most messages, with their counts; first those who also write."""
        ranked = [(a, n) for a, n in self.is_in.most_common() if self.writes[a] and n > self.writes[a]]
        seen = ranked or self.is_in.most_common()
        return ", ".join(f"{a} ({n} message{'s' * (n != 1)})" for a, n in seen[:5]) or "none"


class Census:
    """Counts message by message; mails and meetings by address, a network's messages by profile link."""

    def __init__(self) -> None:
        self._mail, self._talk, self._meeting = Count(), Count(), Count()

    def count(self, mail: Mail) -> None:
        """Take one mail into account, each only once."""
        people = (p.address for some in (mail.to, mail.others) for p in some)
        self._mail.take(mail.sender.address, mail.sender.name, people, sent=mail.sent)

    def count_message(self, message: Message) -> None:
        """The same for what is no mail on disk."""
        people = (*message.to, *message.others)
        if message.channel in _UNDIRECTED:
            self._count(self._meeting, message, people, address=True)
        elif message.sender.address:
            self._count(self._mail, message, people, address=True)
        else:
            who = self._count(self._talk, message, people, address=False)
            self._talk.talks[message.thread or message.source] |= who

    @property
    def undirected(self) -> int:
        """How many meetings, calls and notes were counted."""
        return self._meeting.number

    @staticmethod
    def _count(into: Count, message: Message, people: Sequence[Identity], *, address: bool) -> set[str]:
        keys = (p.address if address else p.profile for p in people)
        own = message.sender.address if address else message.sender.profile
        return into.take(own, message.sender.name, keys, sent=message.sent)

    def settle(self, given: Iterable[str], known: Me, about: Sequence[AboutMe] = ()) -> Me:
        """The user: as given, else as Sent mail shows, else as on record, else the one that stands out.

        What Sent mail adds to the addresses on record is taken up if one on record takes part in this mail too.
        Where there are only meetings and notes, or nothing but people, the user may stay unknown. Raises
        ``WhoAmIUnknown`` with the candidates and their counts, and ``WrongUse`` for what is no address or link.
        """
        stated = [stated_key(each) for each in given]
        mails = [key for key in stated if "@" in key]
        links = [key for key in stated if "@" not in key]
        told = next((each.name for each in about if each.name), "")
        known_mails = (*known.addresses, *(a for each in about for a in each.addresses))
        known_links = (*known.profiles, *(p for each in about for p in map(fold_profile, each.profiles)))
        addresses = self._addresses(mails, tuple(dict.fromkeys(known_mails)))
        profiles = self._profiles(links, tuple(dict.fromkeys(known_links)), known.name or told)
        mine = tuple(dict.fromkeys(addresses))
        own = tuple(dict.fromkeys(profiles))
        return Me(known.name or told or self._name(mine, own), mine, own)

    def doubts(self, given: Iterable[str], me: Me) -> Iterator[str]:
        """What speaks against the user being who they seem to be, in plain sentences."""
        for each in given:
            key = stated_key(each)
            if not any(count.is_in[key] for count in (self._mail, self._talk, self._meeting)) and self._mail.number:
                yield f"{each} takes part in none of the messages."
        mixed = self._mail.is_mixed
        if mixed:
            yield "What is filed as sent has several senders, so it was read like any other mail."
        for address, number in self._mail.sent.most_common() if not mixed else ():
            if address and number and address not in me.addresses:
                yield f"Sent mail holds {number} from {address}, which is not among your addresses."
        if self.undirected and not me.addresses:
            yield (
                "It is not known which address is yours, so you may stand among the people you met; "
                "name it with --me ADDRESS."
            )

    def _addresses(self, stated: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
        count = self._mail
        if not count.number:
            return (*known, *(stated or ([] if known else _standing_out(self._meeting, _ENOUGH))))
        at_home = any(count.is_in[address] for address in (*stated, *known))
        if stated and not at_home and not set(stated) <= set(known):
            # A slip of the pen here would make a contact of the user, for good.
            raise WhoAmIUnknown(f"None of the messages is from or to {', '.join(stated)}. Seen: {count.listed()}.")
        if stated:
            return (*known, *stated)
        if known and not at_home:
            # Somebody else's mail, most likely: its owner would become a contact of the user's.
            raise WhoAmIUnknown(
                f"None of the messages is from or to {known[0]}. If one of their addresses is yours, name it with "
                f"--me ADDRESS; if it is your mail all the same, say --me {known[0]}. Seen: {count.listed()}."
            )
        if known:
            return (*known, *(key for key in count.senders() if not count.writes_only_to(known, key)))
        found = count.senders() or _standing_out(count, _ENOUGH)
        if not found:
            why = (
                "What is filed as sent has several senders and does not"
                if count.is_mixed
                else "There is no Sent mail to"
            )
            raise WhoAmIUnknown(
                f"{why} tell which address is yours; name it with --me ADDRESS. Seen: {count.listed()}."
            )
        return tuple(found)

    def _profiles(self, stated: list[str], known: tuple[str, ...], name: str) -> tuple[str, ...]:
        count = self._talk
        if not count.is_in or any(count.is_in[link] for link in (*known, *stated)):
            return (*known, *stated)
        if stated:
            raise WhoAmIUnknown(f"None of the messages is from or to {', '.join(stated)}. Seen: {count.listed()}.")
        found = count.senders() or self._in_all_talks() or self._named(name)
        if not found:
            raise WhoAmIUnknown(
                f"It cannot be told which profile is yours; name it with --me LINK. Seen: {count.listed()}."
            )
        return (*known, *found)

    def _in_all_talks(self) -> list[str]:
        """The one link that is in all conversations."""
        talks = self._talk.talks.values()
        ranked = Counter(link for talk in talks for link in talk).most_common(2)
        if len(talks) < _ENOUGH_TALKS or not ranked or ranked[0][1] < _NEARLY_ALL * len(talks):
            return []
        return [ranked[0][0]] if len(ranked) < 2 or ranked[1][1] <= _LEAD * ranked[0][1] else []

    def _named(self, name: str) -> list[str]:
        """The link of whoever writes under the user's own name, if there is one such."""
        wanted = fold(name)
        found = [link for link, names in self._talk.names.items() if link and wanted in map(fold, names)]
        return found if wanted and len(found) == 1 else []

    def _name(self, addresses: Iterable[str], profiles: Iterable[str]) -> str:
        """As the user mostly signs."""
        names: Counter[str] = Counter()
        for count, keys in ((self._mail, addresses), (self._talk, profiles)):
            names.update(sum((count.names[key] for key in keys if key in count.names), Counter[str]()))
        return max(names, key=lambda name: (names[name], len(name), name), default="")


def stated_key(stated: str) -> str:
    """What the user gave as their own: an address, lower-cased, or a profile link, folded. Raises ``WrongUse``."""
    plain = stated.strip().removeprefix("mailto:").lower()
    if len(plain.split()) == 1:
        if "@" in plain.strip("@") and "/" not in plain.partition("@")[0]:
            return plain
        link = fold_profile(plain)
        if "." in link.partition("/")[0] and link.partition("/")[2]:
            return link
    raise WrongUse(f"{stated!r} is not an e-mail address or a profile link; give your own with --me.")


def _standing_out(count: Count, enough: int) -> list[str]:
    """The one who is in nearly all messages, writing some and getting some."""
    ranked = [(a, n) for a, n in count.is_in.most_common() if count.writes[a] and n > count.writes[a]]
    first = ranked[0] if ranked else ("", 0)
    second = max((n for a, n in count.is_in.items() if a != first[0]), default=0)
    sure = first[1] >= max(enough, _NEARLY_ALL * count.number) and second <= _LEAD * first[1]
    return [first[0]] if sure else []
