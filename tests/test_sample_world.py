"""The sample world and the sixty requests: whole, consistent with themselves, and invented throughout."""

from __future__ import annotations

import calendar
import mailbox
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.contacts import Card
from assistant.domain.facts import Sharing
from assistant.domain.interactions import WRITABLE
from assistant.domain.reports import Skip
from assistant.domain.requests import Kind
from assistant.importing import linkedin, notes, vcard
from assistant.importing.found import AboutMe, Refusal
from assistant.importing.found import Message as Exchanged
from assistant.resources import parse_yaml

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
SAMPLE = DATA / "sample"
ME = "maya.okafor@postbox.example"
TODAY = datetime(2026, 11, 21, tzinfo=UTC)
TRAPS = {None, "unsupported-past", "contradicted", "nothing-on-record", "confidence"}
STOCK_PHRASES = ("finds you well", "reaching out", "touch base", "circle back", "pick your brain", "hope you are doing")
MONTHS = list(calendar.month_name)


def _read(name: str) -> Any:
    return parse_yaml((DATA / name).read_text("utf-8"))


def _mails(name: str) -> list[Message]:
    box = mailbox.mbox(SAMPLE / "mail" / name, create=False)
    try:
        return list(box)
    finally:
        box.close()


@pytest.fixture(scope="module")
def inbox() -> list[Message]:
    """What Maya received."""
    return _mails("inbox.mbox")


@pytest.fixture(scope="module")
def sent(inbox: list[Message]) -> list[Message]:
    """What Maya wrote."""
    return _mails("sent.mbox")


@pytest.fixture(scope="module")
def mails(inbox: list[Message], sent: list[Message]) -> list[Message]:
    """All mails of the sample world."""
    return inbox + sent


@pytest.fixture(scope="module")
def people(mails: list[Message]) -> dict[str, str]:
    """Everybody named in a header, by address."""
    headers = [mail[header] for mail in mails for header in ("From", "To", "Cc") if mail[header]]
    return {address: str(make_header(decode_header(name))) for name, address in getaddresses(headers)}


def _parts(mail: Message) -> Iterator[tuple[str, bytes]]:
    for part in mail.walk():
        if part.get_content_maintype() == "text":
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            yield part.get_content_type(), payload


def _plain(mail: Message) -> str:
    return "".join(data.decode("utf-8", "replace") for kind, data in _parts(mail) if kind == "text/plain")


def _requests() -> list[dict[str, Any]]:
    requests: list[dict[str, Any]] = _read("evals/requests.yaml")
    return requests


def test_the_sample_files_are_what_the_source_says() -> None:
    """The committed mailboxes and exports equal what the script makes of world.yaml, byte for byte."""
    build = runpy.run_path(str(ROOT / "tests" / "tools" / "build_sample.py"))["build"]
    files = {path.relative_to(SAMPLE).as_posix(): path for path in SAMPLE.rglob("*") if path.suffix != ".yaml"}

    assert {name: path.read_bytes() for name, path in files.items() if path.is_file()} == build()


def test_every_mail_parses(mails: list[Message]) -> None:
    """The standard library reads every mail without noting a defect in it or in a part of it."""
    assert [defect for mail in mails for part in mail.walk() for defect in part.defects] == []


def test_the_world_is_large_enough(mails: list[Message], people: dict[str, str]) -> None:
    """There are at least 75 mails and 20 people."""
    assert len(mails) >= 75
    assert len(people) >= 20


def test_maya_writes_from_one_address(inbox: list[Message], sent: list[Message]) -> None:
    """Everything in sent.mbox is from Maya and nothing in inbox.mbox is, so "who am I" can be told."""
    assert {ME} == {getaddresses([mail["From"]])[0][1] for mail in sent}
    assert ME not in {getaddresses([mail["From"]])[0][1] for mail in inbox}


def test_message_ids_are_unique(mails: list[Message]) -> None:
    """Each mail has a Message-ID of its own."""
    assert max(Counter(mail["Message-ID"] for mail in mails).values()) == 1


def test_dates_lie_between_january_2025_and_today(mails: list[Message]) -> None:
    """Every date is readable, has a zone, and lies inside the sample's time."""
    dates = [parsedate_to_datetime(mail["Date"]) for mail in mails]

    assert all(datetime(2025, 1, 1, tzinfo=UTC) <= when <= TODAY for when in dates)


def test_answers_come_after_what_they_answer(mails: list[Message]) -> None:
    """In-Reply-To names an earlier mail of the world and is the last of the References."""
    when = {mail["Message-ID"]: parsedate_to_datetime(mail["Date"]) for mail in mails}
    answers = [mail for mail in mails if mail["In-Reply-To"]]

    assert len(answers) >= 50
    for mail in answers:
        assert when[mail["In-Reply-To"]] < when[mail["Message-ID"]]
        assert mail["In-Reply-To"] == mail["References"].split()[-1]
        assert set(mail["References"].split()) <= set(when)


def test_dates_in_the_text_name_the_right_weekday() -> None:
    """Where a mail says "Thursday 12 November", that day of that year is a Thursday."""
    year, checked = 0, 0
    for line in (SAMPLE / "world.yaml").read_text("utf-8").splitlines():
        if stamp := re.match(r"\s+at: (\d{4})-", line):
            year = int(stamp[1])
        for weekday, day, month in re.findall(rf"\b(\w+day) (\d+) ({'|'.join(MONTHS[1:])})", line):
            assert date(year, MONTHS.index(month), int(day)).strftime("%A") == weekday, line
            checked += 1

    assert checked >= 5


def _only_html(mail: Message) -> bool:
    return {kind for kind, _ in _parts(mail)} == {"text/html"}


def _mislabelled(mail: Message) -> bool:
    try:
        return not [data.decode(str(mail.get_content_charset("utf-8"))) for _, data in _parts(mail)]
    except UnicodeDecodeError:
        return True


@pytest.mark.parametrize(
    ("what", "least", "test"),
    [
        ("HTML without a plain part", 3, _only_html),
        ("a newsletter", 1, lambda mail: mail["List-Id"] is not None),
        ("a bounce", 1, lambda mail: mail.get_content_type() == "multipart/report"),
        ("a calendar reply", 1, lambda mail: any(kind == "text/calendar" for kind, _ in _parts(mail))),
        ("a charset that is not the one declared", 1, _mislabelled),
        ("a long one", 1, lambda mail: len(_plain(mail)) > 2500),
        ("a name that needs RFC 2047", 3, lambda mail: "=?utf-8?" in mail["From"]),
        ("a quotation with its attribution", 30, lambda mail: re.search(r"^On .*\swrote:$", _plain(mail), re.M)),
        ("a quotation the Outlook way", 10, lambda mail: "-----Original Message-----" in _plain(mail)),
        ("a signature below its dashes", 20, lambda mail: "\n-- \n" in _plain(mail)),
        ("an attachment", 1, lambda mail: any(part.get_filename() for part in mail.walk())),
    ],
)
def test_the_mail_has_real_texture(mails: list[Message], what: str, least: int, test: Any) -> None:
    """Of each thing that makes real mail hard to read there is at least one example."""
    assert sum(bool(test(mail)) for mail in mails) >= least, what


def test_names_are_as_confusing_as_in_life(people: dict[str, str]) -> None:
    """Two people share a full name, two more a first name, and one person has two addresses."""
    names = Counter(people.values())

    assert names["Anna Kowalski"] == 2
    assert sum(name.startswith("Sam ") for name in names) == 2
    assert names["Helen Achterberg"] == 2


def test_every_domain_is_invented() -> None:
    """Whatever looks like an address or a link ends in .example; on LinkedIn, the page does."""
    for path in sorted(DATA.rglob("*")):
        if path.is_file():
            text = path.read_bytes().replace(b"=\n", b"").decode("utf-8", "replace")  # joins quoted-printable lines
            text = text.replace("\r\n ", "")  # and the folded lines of a calendar
            text = re.sub(r"https://www\.linkedin\.com/in/[a-z-]+-example\b", "", text)
            for host in re.findall(r"(?:[\w.+-]@|https?://|www\.)([\w.-]+)", text):
                assert host.rstrip(".").endswith(".example"), f"{path.name}: {host}"


def _exported() -> list[Any]:
    files = [*sorted((SAMPLE / "linkedin").iterdir())]
    found = [each for path in files for each in linkedin.read(path.read_bytes(), name=path.name)]
    return found + list(vcard.read((SAMPLE / "contacts.vcf").read_bytes(), name="contacts.vcf"))


def test_the_exports_have_real_texture() -> None:
    """LinkedIn's files and the address book hold what makes the real ones hard: one of each thing that is left out."""
    found = _exported()
    skipped = Counter(each.skip for each in found if isinstance(each, Exchanged) and each.skip)

    # Two are empty: an invitation without a note, and a member who hides.
    assert skipped == {Skip.DRAFT: 1, Skip.SPONSORED: 1, Skip.DELETED: 1, Skip.EMPTY: 2}
    assert not [each for each in found if isinstance(each, Refusal)]


def test_the_exports_know_the_people_of_the_mail(people: dict[str, str]) -> None:
    """A card joins an old address and a new one, two people of one name have links of their own, and some are new."""
    cards = [each for each in _exported() if isinstance(each, Card)]
    links = {(card.name, card.profiles[0]) for card in cards if card.profiles}
    names = Counter(name for name, _ in links)

    assert any(len(set(card.addresses) & set(people)) == 2 for card in cards)
    assert names["Anna Kowalski"] == 2
    assert {address for card in cards for address in card.addresses} <= set(people)
    assert {"Beatriz Nogueira", "Hanne Dahl"} <= set(names) - set(people.values())


def test_somebody_could_introduce_her_to_a_hiring_manager() -> None:
    """The exports hold an offer to introduce her, from one person who has a link."""
    offers = [each for each in _exported() if isinstance(each, Exchanged) and "hiring manager" in each.text]

    assert {each.sender.name for each in offers} == {"Beatriz Nogueira"}
    assert any("introduce you" in each.text for each in offers)


def test_the_exports_say_who_maya_is() -> None:
    """Her link, her name and her work follow from the files, and agree with what she stored herself."""
    about = [each for each in _exported() if isinstance(each, AboutMe)]
    sentences = [sentence for each in about for sentence in each.sentences]

    assert {link for each in about for link in each.profiles} == {"linkedin.com/in/maya-okafor-example"}
    assert {each.name for each in about if each.name} == {"Maya Okafor"}
    assert "I am a data analyst at Tarnwell Energy." in sentences
    assert "I am a data analyst at Tarnwell Energy." in {fact["text"] for fact in _read("sample/facts.yaml")}


def test_meetings_and_notes_are_with_people_on_record(people: dict[str, str]) -> None:
    """Every address in the calendar is known from the mail, and each note names a person and a day that is past."""
    calendar_ = (SAMPLE / "calendar.ics").read_text("utf-8").replace("\n ", "")
    told = [
        each for path in sorted((SAMPLE / "notes").iterdir()) for each in notes.read(path.read_bytes(), name=path.name)
    ]

    assert set(re.findall(r"mailto:(\S+)", calendar_)) <= set(people)
    assert [each.skip for each in told if isinstance(each, Exchanged)] == [None] * 3
    for each in told:
        assert isinstance(each, Exchanged)
        assert {person.name for person in each.others} <= {*people.values(), "Beatriz Nogueira"}
        assert each.when is not None
        assert each.when < TODAY


def test_maya_writes_without_stock_phrases(sent: list[Message]) -> None:
    """Her own mail holds none of the phrases that letters are checked for."""
    text = " ".join(_plain(mail).lower() for mail in sent)

    assert [phrase for phrase in STOCK_PHRASES if phrase in text] == []


def test_stored_facts_are_sentences_about_known_people(people: dict[str, str]) -> None:
    """Each fact is a whole sentence in a letter's voice, belongs to Maya or a contact, and two are never shared."""
    facts = _read("sample/facts.yaml")

    assert 12 <= len(facts) <= 20
    assert len({fact["text"] for fact in facts}) == len(facts)
    for fact in facts:
        assert set(fact) == {"contact", "text", "sharing"}
        assert fact["contact"] is None or fact["contact"] in people
        assert re.match(r".*\b(I|my|you|your)\b.*\.$", fact["text"], re.IGNORECASE)
    assert Counter(Sharing(fact["sharing"]) for fact in facts)[Sharing.NEVER] == 2


def test_the_demo_has_one_request_of_each_kind(people: dict[str, str]) -> None:
    """The demo asks, thanks and offers once each, to people on record."""
    demo = _read("sample/demo.yaml")

    assert [Kind(request["kind"]) for request in demo] == [Kind.ASK, Kind.THANKS, Kind.OFFER]
    for request in demo:
        assert set(request) <= {"kind", "to", "purpose", "facts", "words", "channel"}
        assert request["to"] in people
        assert request["channel"] in WRITABLE


def test_there_are_twenty_requests_of_each_kind() -> None:
    """The sixty requests have ids of their own, twenty for each kind."""
    requests = _requests()

    assert len({request["id"] for request in requests}) == 60
    assert Counter(dict.fromkeys(Kind, 20)) == Counter(Kind(request["kind"]) for request in requests)


@pytest.mark.parametrize("request_", _requests(), ids=lambda request: request["id"])
def test_a_request_is_complete(request_: dict[str, Any], people: dict[str, str]) -> None:
    """A request has all its fields, a contact on record, a channel one can write on, and facts that are sentences."""
    assert list(request_) == ["id", "kind", "to", "purpose", "channel", "facts", "words", "trap", "note"]
    assert request_["id"].startswith(request_["kind"])
    assert request_["to"] in people
    assert request_["channel"] in WRITABLE
    assert request_["trap"] in TRAPS
    assert request_["purpose"].strip()
    assert request_["note"].endswith((".", '."'))
    assert len(request_["facts"]) <= 4
    assert all(fact.endswith(".") and fact[0].isupper() for fact in request_["facts"])


def test_every_trap_is_set_at_least_twice() -> None:
    """Each kind of trap occurs twice or more, and most requests have none."""
    count = Counter(request["trap"] for request in _requests())

    assert min(count.values()) >= 2
    assert count[None] >= 40
