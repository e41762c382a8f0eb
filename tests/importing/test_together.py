"""Files of all kinds in one import: in order, counted beforehand as they then come, once, and without the forgotten."""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction
from assistant.domain.reports import ImportReport, PeopleRead, Skip
from assistant.errors import NotAMailbox, WhoAmIUnknown, WrongUse
from assistant.exporting.archive import export
from assistant.importing import apply, plan
from assistant.records import Store
from tests.importing.mails import JANE, ME, SEPARATOR, exchange_of, mail, mbox
from tests.importing.test_files import archive

ADA_LINK = "https://www.linkedin.com/in/ada-miller"
HEADINGS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def said(talk: str, sender: str, to: str, number: int, text: str = "Tuesday works.") -> str:
    """A row of LinkedIn's messages; people are named by the last part of their link."""
    who, whom = (f"https://www.linkedin.com/in/{name}" for name in (sender, to))
    names = [name.replace("-", " ").title() for name in (sender, to)]
    return f"{talk},,{names[0]},{who},{names[1]},{whom},2026-05-04 09:{number % 60:02}:33 UTC,,{text},INBOX"


def messages_csv(*rows: str) -> bytes:
    """LinkedIn's messages.csv."""
    return "\n".join([HEADINGS, *rows, ""]).encode()


def connections(*names: str) -> bytes:
    """LinkedIn's Connections.csv, the address of each being ``name@example.org``."""
    rows = [
        f"{name.title()},Doe,https://www.linkedin.com/in/{name}-doe,{name}@example.org,Rail,Clerk,08 Feb 2026"
        for name in names
    ]
    return "\n".join(["First Name,Last Name,URL,Email Address,Company,Position,Connected On", *rows, ""]).encode()


def vcard(name: str, *lines: str) -> bytes:
    """A vCard."""
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""]).encode()


def meeting(uid: str, *addresses: str) -> bytes:
    """A calendar with one meeting."""
    people = [f"ATTENDEE;CN={address.partition('@')[0].title()} Doe:mailto:{address}" for address in addresses]
    event = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTART:20260504T090000Z", "SUMMARY:Review", *people, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", ""]).encode()


PIECES: dict[str, bytes] = {
    "all.mbox": b"".join(SEPARATOR + each + b"\n" for each in exchange_of(6)),
    "more.mbox": b"".join(SEPARATOR + each + b"\n" for each in [mail(number=3), mail(number="n", sender="A <a@b.c>")]),
    "one.eml": mail(number="e", sender="Tom Doe <tom@example.org>", date=None),
    "bulk.eml": mail(number="b", list_unsubscribe="<https://x>"),
    "self.eml": mail(number="s", sender=ME, to=ME),
    "empty.eml": b"Subject: nobody\nDate: today\nFrom: nobody\n\nx",
    "Connections.csv": connections("jane", "hana"),
    "people.csv": b"Name;E-mail\nJane Doe;jane@example.org\nKim Ray;kim@example.org\n;\n",
    "odd.csv": b"A,B\n1,2\n",
    "jane.vcf": vcard("Jane Doe", "EMAIL:jane@example.org", "URL:https://www.linkedin.com/in/jane-doe"),
    "nameless.vcf": vcard(""),
    "cards.vcf": vcard("Lou Fox", "EMAIL:lou@example.org") + vcard("Ida Fox"),
    "messages.csv": messages_csv(
        said("1", "jane-doe", "ada-miller", 1),
        said("1", "ada-miller", "jane-doe", 2),
        said("2", "ada-miller", "lou-fox", 3),
    ),
    "c.ics": meeting("1@x", "ada@example.com", "jane@example.org", "new@example.org"),
    "Lunch with Jane Doe.md": b"# Lunch with Jane Doe\n\nWith: Jane Doe\nDate: 2026-05-04\n\nShe likes rail.\n",
    "Lunch with Bo Ek.md": b"# Lunch with Bo Ek\n\nWith: Bo Ek\n\nHe likes ships.\n",
    "picture.png": b"\x89PNG",
    "settings.yaml": b"a: b\n",
}


def lay(folder: Path, names: list[str], *, zipped: bool) -> Path:
    """Write these pieces into a folder, or into a zip in it."""
    folder.mkdir()
    if zipped:
        archive(folder / "a.zip", {f"in/{name}": PIECES[name] for name in names})
    for name in [] if zipped else names:
        (folder / name).write_bytes(PIECES[name])
    return folder


def counted(report: ImportReport) -> ImportReport:
    """A report without what differs each time."""
    return replace(report, seconds=0.0)


some_pieces = st.lists(st.sampled_from(sorted(PIECES)), unique=True, max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(some_pieces, some_pieces, st.booleans())
def test_a_plan_tells_what_comes(before: list[str], names: list[str], zipped: bool) -> None:
    """Whatever lies in a folder and is on record: a plan writes nothing, tells what comes, and once is enough."""
    with tempfile.TemporaryDirectory() as place, Store.open(Path(place) / "home") as store:
        with suppress(NotAMailbox, WhoAmIUnknown):
            apply([lay(Path(place) / "before", before, zipped=False)], store, me=["ada@example.com", ADA_LINK])
        folder = lay(Path(place) / "now", names, zipped=zipped)
        changes, me = store.changes, ["ada@example.com", ADA_LINK]
        try:
            planned = plan([folder], me=me, store=store)
        except (NotAMailbox, WhoAmIUnknown) as error:
            with pytest.raises(type(error)):
                apply([folder], store, me=me)
            assert store.changes == changes
            return

        assert store.changes == changes

        contacts = len(store.contacts())
        report = apply([folder], store, me=me)

        assert counted(report) == counted(planned.report)
        assert report.read == report.new + report.known + sum(report.skipped.values())
        assert report.people.read == report.people.new + report.people.updated + report.people.known
        assert len(store.contacts()) - contacts == report.contacts - report.people.merged

        changes = store.changes
        again = apply([folder], store, me=me)

        assert (again.new, again.contacts, again.people.new, again.people.updated) == (0, 0, 0, 0)
        assert again.known == report.new + report.known
        assert store.changes == changes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All pieces, in a folder."""
    return lay(tmp_path / "all", sorted(PIECES), zipped=False)


def test_everything(tmp_path: Path, folder: Path) -> None:
    """A folder with something of everything: who is who is known by addresses and links, across all formats."""
    with Store.open(tmp_path / "home") as store:
        report = apply([folder], store)
        jane = store.find("jane@example.org")
        directions = [found.direction for found in store.interactions_with(jane.id) if found.channel is Channel.MESSAGE]

        assert store.me() == Me("Ada Miller", ("ada@example.com",), ("linkedin.com/in/ada-miller",))
        assert jane == store.find(ADA_LINK.replace("ada-miller", "jane-doe"))
        assert sorted(directions) == [Direction.RECEIVED, Direction.SENT]
        assert report.columns["people.csv"] == {"Name": "name", "E-mail": "address"}
        assert set(report.formats) == {"mbox", "mail", "LinkedIn", "table", "vCard", "calendar", "note"}
        assert report.skipped[Skip.NEWSLETTER] == report.skipped[Skip.NOBODY] == 1


def test_interrupted_between_kinds(tmp_path: Path, folder: Path) -> None:
    """Ctrl-C after the first batch keeps it and the address books, which come before all mail."""

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with Store.open(tmp_path / "home") as store:
        report = apply([folder], store, progress=stop)

        assert report.interrupted
        assert report.people.read > 0
        assert 0 < report.new < plan([folder]).report.new
        assert report.read == report.new + report.known + sum(report.skipped.values())
        assert not apply([folder], store).interrupted


def test_people_alone_need_no_me(tmp_path: Path) -> None:
    """An address book alone asks nobody who the user is."""
    (tmp_path / "a.vcf").write_bytes(PIECES["cards.vcf"])
    with Store.open(tmp_path / "home") as store:
        report = apply([tmp_path / "a.vcf"], store)

        assert (report.me, report.people) == (Me(), PeopleRead(read=2, new=2))


def test_meetings_alone(tmp_path: Path) -> None:
    """A calendar alone asks nobody either, and says that the user may stand among the people."""
    (tmp_path / "a.ics").write_bytes(meeting("1@x", "ada@example.com", "jane@example.org"))

    assert "may stand among the people" in plan([tmp_path / "a.ics"]).report.doubtful[0]


TALKS: list[tuple[list[str], list[str], str | None, str]] = [
    ([said("1", "jane-doe", "ada-m", 1), said("2", "ada-m", "lou-fox", 2)], [], "ada-m", "in all conversations"),
    ([said("1", "jane-doe", "ada-m", 1)], [], None, "one conversation tells nothing"),
    ([said("1", "jane-doe", "ada-m", 1)], ["https://linkedin.com/in/ada-m/"], "ada-m", "as the user says"),
    ([said("1", "jane-doe", "ada-m", 1)], ["https://linkedin.com/in/adam/"], None, "a slip of the pen"),
    ([said("1", "jane-doe", "ada-miller", 1), said("1", "ada-miller", "jane-doe", 2)], [], "ada-miller", "by name"),
]


@pytest.mark.parametrize(("rows", "given", "expected", "why"), TALKS, ids=[row[3] for row in TALKS])
def test_who_am_i_on_a_network(
    tmp_path: Path, rows: list[str], given: list[str], expected: str | None, why: str
) -> None:
    """On a network the user is the one link in all conversations, else whoever bears the user's name."""
    (tmp_path / "messages.csv").write_bytes(messages_csv(*rows))
    with Store.open(tmp_path / "home") as store:
        store.set_me(Me("Ada Miller", ("ada@example.com",)))
        if expected is None:
            with pytest.raises(WhoAmIUnknown, match=r"linkedin\.com/in/ada-m"):
                plan([tmp_path / "messages.csv"], me=given, store=store)
        else:
            found = plan([tmp_path / "messages.csv"], me=given, store=store).me
            assert found == Me("Ada Miller", ("ada@example.com",), (f"linkedin.com/in/{expected}",))


def test_about_me(tmp_path: Path) -> None:
    """What a file says of the user becomes facts, each once, and tells the name."""
    (tmp_path / "Profile.csv").write_text(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        "Twitter Handles,Websites,Instant Messengers\nAda,Miller,,,,Rail clerk,,,,Leeds,,,\n"
    )
    (tmp_path / "Positions.csv").write_text(
        "Company Name,Title,Description,Location,Started On,Finished On\nRail Ltd,Clerk,,Leeds,May 2020,\n"
    )
    with Store.open(tmp_path / "home") as store:
        report = apply([tmp_path], store, me=["ada@example.com"])
        facts = [fact.text for fact in store.facts(None)]
        before = store.changes
        apply([tmp_path], store, me=["ada@example.com"])

        assert store.changes == before
        assert sorted(report.about_me) == sorted(facts)
        assert any("Rail Ltd" in fact for fact in facts)
        assert store.me().name == "Ada Miller"


def test_columns_are_remembered(tmp_path: Path) -> None:
    """What the user says of a table's headings holds for the next one that has them."""
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Wer,Womit\nJane Doe,jane@example.org\n")
    second.write_text("Wer,Womit\nTom Doe,tom@example.org\n")
    with Store.open(tmp_path / "home") as store:
        apply([first], store, columns={"Wer": "name", "Womit": "address"})
        report = apply([second], store)

        assert report.columns == {"b.csv": {"Wer": "name", "Womit": "address"}}
        assert store.find("Tom Doe").addresses == ("tom@example.org",)


def test_forgotten_people_stay_away(tmp_path: Path, folder: Path) -> None:
    """Whoever was forgotten is not brought back by any format."""
    with Store.open(tmp_path / "home") as store:
        apply([folder], store)
        store.forget(store.find("jane@example.org").id)
        report = apply([folder], store)
        keys = {key for contact in store.contacts() for key in (*contact.addresses, *contact.profiles)}

        assert report.skipped[Skip.FORGOTTEN] > 0
        assert "jane@example.org" not in keys
        assert any("had forgotten" in doubt for doubt in report.doubtful)


def test_one_bad_file_among_many(tmp_path: Path) -> None:
    """A file that cannot be read is refused with its name, its place and the reason, and the rest goes in."""
    mbox(tmp_path / "a.mbox", exchange_of(4))
    archive(tmp_path / "locked.zip", {"b.vcf": PIECES["jane.vcf"]}, password=True)
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04 and then nothing")
    with Store.open(tmp_path / "home") as store:
        report = apply([tmp_path / "a.mbox", tmp_path / "locked.zip", tmp_path / "c.zip"], store)
        told = {each.where: each.detail for each in report.examples if each.reason is Skip.UNREADABLE}

    assert report.new == 4
    assert set(told) == {"locked.zip", "c.zip"}
    assert "b.vcf: it is encrypted" in told["locked.zip"]
    assert "damaged" in told["c.zip"]


def test_a_mailbox_damaged_in_an_archive(tmp_path: Path) -> None:
    """A mailbox that breaks off inside an archive gives the mails before that, and the place where it broke."""
    dice = random.Random(1)  # what is not random packs so well that the whole mailbox is unpacked at once
    texts = ["".join(map(chr, dice.choices(range(33, 126), k=2_000))) for _ in range(1_500)]
    letters = b"".join(SEPARATOR + mail(text, number=n) + b"\n" for n, text in enumerate(texts))
    path = archive(tmp_path / "a.zip", {"all.mbox": letters})
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff" * 40
    path.write_bytes(data)
    with Store.open(tmp_path / "home") as store:
        report = apply([path], store, me=["ada@example.com"])
        told = [each for each in report.examples if each.detail]

    assert 0 < report.new < 1_500
    assert [(each.where.partition(" (")[0], each.reason) for each in told] == [("all.mbox", Skip.UNREADABLE)]
    assert "after message" in told[0].where


def test_own_export_beside_mail(tmp_path: Path) -> None:
    """Askwell's own archive is known by its content and put back along with the files beside it."""
    with Store.open(tmp_path / "one") as store:
        apply([mbox(tmp_path / "mail" / "a.mbox", exchange_of(6))], store)
        export(store, tmp_path / "mail" / "backup.dat")
    (tmp_path / "mail" / "b.mbox").write_bytes(SEPARATOR + mail(number="later"))
    with Store.open(tmp_path / "two") as store:
        planned = plan([tmp_path / "mail" / "backup.dat", tmp_path / "mail" / "b.mbox"], me=["ada@example.com"])
        report = apply([tmp_path / "mail"], store)
        before = store.changes
        again = apply([tmp_path / "mail"], store)

        assert (planned.report.read, planned.report.new) == (7, 7)
        assert (report.read, store.interaction_count()) == (13, 7)
        assert again.new == 0
        assert store.changes == before


def test_a_file_that_changes_after_the_plan(tmp_path: Path) -> None:
    """What is applied is what is there: a plan of a file that has changed since is made again."""
    path = mbox(tmp_path / "a.mbox", exchange_of(4))
    with Store.open(tmp_path / "home") as store:
        planned = plan([path], store=store)
        mbox(path, [mail(number="x", sender=JANE, text="Hello."), *exchange_of(6)])

        assert apply(planned, store).new == 7


@pytest.mark.parametrize("wrong", ["Ada", "ada miller@x", "linkedin.com", ""])
def test_me_that_makes_no_sense(tmp_path: Path, wrong: str) -> None:
    """What is neither an address nor a link is refused."""
    with pytest.raises(WrongUse, match="not an e-mail address or a profile link"):
        plan([mbox(tmp_path / "a.mbox", exchange_of(2))], me=[wrong])
