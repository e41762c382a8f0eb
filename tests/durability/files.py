"""The files that are imported while being killed: mail, a network's export and cards of the same two dozen people."""

from __future__ import annotations

import csv
import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

ME = "vera.kessel@posthorn.example"
MY_PROFILE = "https://www.linkedin.com/in/vera-kessel"
PEOPLE = (
    "Ada Morrow", "Bo Lindgren", "Cleo Vance", "Dario Pinto", "Edda Falk", "Farid Nasser", "Gwen Parry", "Hugo Brandt",
    "Iris Vondel", "Jonas Reuter", "Kaja Holm", "Leo Santori", "Mina Sato", "Nico Ferrand", "Orla Quinn", "Pavel Duda",
    "Rosa Ibarra", "Sven Aalto", "Tara Bose", "Ulla Kron", "Vito Manzi", "Wanda Sikora", "Yara Haddad", "Zeno Maas",
)  # fmt: skip
_WORDS = (
    "harbour", "invoice", "portfolio", "forecast", "interview", "workshop", "contract", "garden", "kitchen", "salary",
    "train", "notebook", "meeting", "chapter", "pipeline", "orchestra", "mortgage", "visit", "recipe", "warehouse",
)  # fmt: skip
_START = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
_CONNECTIONS = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\n'
    "\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
)
_MESSAGES = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
    "SUBJECT", "CONTENT", "FOLDER",
)  # fmt: skip


def address(name: str) -> str:
    """Where somebody gets mail."""
    return f"{name.lower().replace(' ', '.')}@{'fjord' if len(name) % 2 else 'delta'}.example"


def profile(name: str) -> str:
    """Somebody's page on the network."""
    return f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"


def write(folder: Path, *, mails: int = 300, messages: int = 90) -> list[Path]:
    """Write them all, the same each time; returns the paths to import, cards first."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in ("people.vcf", "Connections.csv", "messages.csv", "letters.mbox")]
    paths[0].write_text("".join(_card(name) for name in PEOPLE[::2]), encoding="utf-8")
    rows = "".join(f"{n.replace(' ', ',')},{profile(n)},,Delta Works,Engineer,0{i % 9 + 1} Feb 2024\n"
                   for i, n in enumerate(PEOPLE[:18]))  # fmt: skip
    paths[1].write_text(_CONNECTIONS + rows, encoding="utf-8")
    with paths[2].open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(_MESSAGES)
        out.writerows(_message(number) for number in range(messages))
    paths[3].write_bytes(b"".join(_mail(number) for number in range(mails)))
    return paths


def _card(name: str) -> str:
    """An entry that shows the address and the page to be one person's."""
    first, last = name.split()
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{last};{first};;;\r\nFN:{name}\r\nEMAIL:{address(name)}\r\n"
        f"URL:{profile(name)}\r\nORG:Delta Works\r\nEND:VCARD\r\n"
    )


def _message(number: int) -> list[str]:
    dice = random.Random(f"message {number}")
    name = PEOPLE[number % 20]
    both = [("Vera Kessel", MY_PROFILE), (name, profile(name))]
    if number % 3:
        both.reverse()
    (sender, from_page), (to, to_page) = both
    day = _START + timedelta(hours=5 * number)
    return [
        f"conversation-{number % 20}", "", sender, from_page, to, to_page, f"{day:%Y-%m-%d %H:%M:%S} UTC", "",
        f"Message {number}: {_sentence(dice)}", "INBOX",
    ]  # fmt: skip


def _mail(number: int) -> bytes:
    dice = random.Random(f"mail {number}")
    name = PEOPLE[dice.randrange(len(PEOPLE))]
    sender, to = (f"Vera Kessel <{ME}>", f"{name} <{address(name)}>")
    if number % 3:
        sender, to = to, sender
    day = _START + timedelta(hours=3 * number)
    body = "\n".join(f"{_sentence(dice)}" for _ in range(dice.randrange(1, 4)))
    answers = f"In-Reply-To: <mail-{number - 1}@fjord.example>\n" if number % 5 == 4 else ""
    text = (
        f"From {ME} {day:%a %b %d %H:%M:%S %Y}\nMessage-ID: <mail-{number}@fjord.example>\n{answers}"
        f"Date: {format_datetime(day)}\nFrom: {sender}\nTo: {to}\nSubject: {dice.choice(_WORDS).title()} {number}\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nMail {number}.\n{body}\n\n"
    )
    return text.encode()


def _sentence(dice: random.Random) -> str:
    return f"The {dice.choice(_WORDS)} and the {dice.choice(_WORDS)} wait for the {dice.choice(_WORDS)}."
