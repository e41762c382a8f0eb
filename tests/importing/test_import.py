"""The import as a whole: what goes in once, who the user is, and what stops it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain.contacts import Me
from assistant.domain.interactions import Direction
from assistant.domain.reports import Skip
from assistant.errors import NotAMailbox, StoreLocked, UnreadableFile, WhoAmIUnknown, WrongUse
from assistant.importing import apply, plan
from assistant.importing.beside import FEW
from assistant.records import Store
from tests.importing.mails import JANE, ME, exchange_of, mail, mbox

JOHN = "John Smith <john@example.org>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(tmp_path / "home") as opened:
        yield opened


def test_into_the_store(store: Store, tmp_path: Path) -> None:
    """A mailbox becomes contacts and their interactions, with the user known by the Sent mail."""
    told: list[tuple[int, int]] = []
    report = apply([mbox(tmp_path / "all.mbox", exchange_of(10))], store, progress=lambda *n: told.append(n))
    jane = store.find("jane doe")
    directions = {found.source: found.direction for found in store.interactions_with(jane.id)}

    assert (report.read, report.new, report.known, report.contacts) == (10, 10, 0, 1)
    assert store.me() == Me("Ada Miller", ("ada@example.com",))
    assert directions["<1@mail.example.org>"] is Direction.SENT
    assert directions["<2@mail.example.org>"] is Direction.RECEIVED
    assert told[-1] == (10, 10)


def test_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    """Importing the same mail again, in whatever file, changes no row."""
    messages = [*exchange_of(10), mail(message_id=None)]
    apply([mbox(tmp_path / "all.mbox", messages)], store)
    before = store.changes
    for number, message in enumerate(messages):
        (tmp_path / "eml" / "deep").mkdir(parents=True, exist_ok=True)
        (tmp_path / "eml" / "deep" / f"{number}").write_bytes(message.replace(b"\n", b"\r\n"))
    reports = [apply([tmp_path / "all.mbox"], store), apply([tmp_path / "eml"], store)]

    assert [(report.new, report.known) for report in reports] == [(0, 11), (0, 11)]
    assert store.changes == before


def test_more_of_it(store: Store, tmp_path: Path) -> None:
    """A newer export brings in only what is new."""
    apply([mbox(tmp_path / "all.mbox", exchange_of(4))], store)
    report = apply([mbox(tmp_path / "all.mbox", exchange_of(6))], store)

    assert (report.new, report.known, report.contacts) == (2, 4, 0)


def test_dry_run(store: Store, tmp_path: Path) -> None:
    """A plan says what applying it then does, and writes nothing."""
    messages = [
        *exchange_of(6),
        mail(number=2),
        mail(number="n", list_unsubscribe="<https://x>"),
        mail(number="s", sender=ME, to=ME),
        mail(number="d", date="yesterday"),
        mail(number="j", sender='"Doe, Jane" <jane@example.net>'),
        b"Subject: no sender\n\nx\n",
    ]
    path = mbox(tmp_path / "all.mbox", messages)
    apply([mbox(tmp_path / "old.mbox", exchange_of(2))], store)
    before = store.changes
    planned = plan([path], store=store)

    assert store.changes == before
    assert planned.report.skipped == {Skip.DUPLICATE: 1, Skip.NEWSLETTER: 1, Skip.NOBODY: 1, Skip.UNREADABLE: 1}
    assert (planned.report.read, planned.report.new, planned.report.known, planned.report.contacts) == (12, 6, 2, 1)
    assert planned.report.doubtful == (
        "Jane Doe has 2 addresses, which stay separate contacts: jane@example.net, jane@example.org.",
        "1 message has no readable date.",
    )

    report = apply(planned, store)

    assert (report.read, report.new, report.known, report.contacts) == (12, 6, 2, 1)
    assert report.skipped == planned.report.skipped
    assert "all.mbox#12" in [skipped.where for skipped in report.examples]


def test_maildir_and_folders(store: Store, tmp_path: Path) -> None:
    """Folders of single mails are read to the bottom; a Sent folder tells who the user is."""
    for folder, message in (("INBOX/cur", mail(number=1)), (".Sent/cur", mail(number=2, sender=ME, to=JANE))):
        (tmp_path / "mail" / folder).mkdir(parents=True)
        (tmp_path / "mail" / folder / "1699.x:2,S").write_bytes(message)
    (tmp_path / "mail" / "settings.yaml").write_text("theme: not mail")
    report = apply([tmp_path / "mail"], store)

    assert (report.new, report.me.addresses) == (2, ("ada@example.com",))
    assert report.doubtful == ("1 file in the folder held nothing that is read: settings.yaml.",)


def test_single_message(store: Store, tmp_path: Path) -> None:
    """One .eml file is enough, whatever it is called."""
    (tmp_path / "picture.png").write_bytes(mail())
    report = apply([tmp_path / "picture.png"], store, me=["ADA@example.com"])

    assert (report.new, store.find("jane").name) == (1, "Jane Doe")


def traffic(mine: str, others: int, *, each: int = 4) -> list[bytes]:
    """Mail between one address and several others, without any label."""
    return [
        mail(number=f"{n}.{k}", sender=mine if k % 2 else f"p{n}@x.org", to=f"p{n}@x.org" if k % 2 else mine)
        for n in range(others)
        for k in range(each)
    ]


WHO: list[tuple[list[bytes], list[str], tuple[str, ...], str]] = [
    (exchange_of(4), [], ("ada@example.com",), "Sent mail"),
    (exchange_of(4), ["jane@example.org"], ("jane@example.org",), "what the user says goes first"),
    (traffic(ME, 5), [], ("ada@example.com",), "the one address in nearly everything"),
    (
        [*traffic(ME, 3), mail(number="a", sender="Ada <ada@example.net>", to=JANE, x_gmail_labels="Sent")],
        [],
        ("ada@example.net",),
        "Sent mail goes before mere numbers",
    ),
    (
        [
            *[mail(number=n, sender=ME, to=JANE, x_gmail_labels="Sent") for n in range(60)],
            mail(number="a", sender=JOHN, to=ME, x_gmail_labels="Sent"),
        ],
        [],
        ("ada@example.com",),
        "a stranger's mail filed under Sent",
    ),
]


@pytest.mark.parametrize(("messages", "given", "expected", "why"), WHO, ids=[row[3] for row in WHO])
def test_who_am_i(tmp_path: Path, messages: list[bytes], given: list[str], expected: tuple[str, ...], why: str) -> None:
    """The user's address is taken from what was said, else from Sent mail, else where it is clear-cut."""
    assert plan([mbox(tmp_path / "all.mbox", messages)], me=given).me.addresses == expected


def sent(sender: str, to: str, count: int, *, begin: int = 0) -> list[bytes]:
    """So many mails filed as sent, from one to another."""
    return [mail(number=f"{sender}{to}{begin + n}", sender=sender, to=to, x_gmail_labels="Sent") for n in range(count)]


FRIENDS = [f"{name} <{name.partition(' ')[0].lower()}@{home}>" for name, home in (
    ("Oskar Lind", "lind.example"), ("Priya Rao", "rao.example"), ("Wanda Ruiz", "wanda.example"),
)]  # fmt: skip
BOTH_WAYS = [one for friend in FRIENDS for one in (*sent(ME, friend, 2), *sent(friend, ME, 2))]
COLLEAGUES = [one.replace(b"@lind.", b"@example.com.").replace(b"@rao.", b"@example.com.") for one in BOTH_WAYS]
HOME = "A. Miller <am@home.example>"

SENT_MAIL = [
    (sent(ME, JANE, 4), ("ada@example.com",), "one sender"),
    ([*sent(ME, JANE, 3), *sent(HOME, JOHN, 2)], ("ada@example.com", "am@home.example"), "two addresses of one name"),
    ([*sent(ME, JANE, 3), *sent("The Shop <shop@x.org>", JOHN, 2)], ("ada@example.com", "shop@x.org"), "two names"),
    (
        [*sent(ME, JANE, 3), *sent("Sales <sales@example.com>", JOHN, 2), *sent("Info <info@example.com>", JOHN, 2)],
        ("ada@example.com", "info@example.com", "sales@example.com"),
        "several names in one house, none of which writes to another",
    ),
    ([*sent(ME, JANE, 30), *sent(JANE, ME, 1)], ("ada@example.com",), "an answer filed there by a slip"),
    (BOTH_WAYS, ("ada@example.com",), "everybody's mail: whoever is in nearly all of it"),
    (COLLEAGUES, ("ada@example.com",), "everybody's mail in one house"),
]


@pytest.mark.parametrize(("messages", "expected", "why"), SENT_MAIL, ids=[row[2] for row in SENT_MAIL])
def test_sent_mail_has_one_or_two_senders(
    tmp_path: Path, messages: list[bytes], expected: tuple[str, ...], why: str
) -> None:
    """What is filed as sent tells who the user is unless those who wrote it are several."""
    assert tuple(sorted(plan([mbox(tmp_path / "all.mbox", messages)]).me.addresses)) == expected


def test_a_file_called_sent_that_holds_both_directions(store: Store, tmp_path: Path) -> None:
    """It is read like any other mail: with answers from others, without what no person wrote, on record or not."""
    letter = mail(number="n", sender="The News <news@paper.example>", list_unsubscribe="<https://paper.example>")
    box = mbox(tmp_path / "Sent.mbox", [*BOTH_WAYS, letter])
    report = plan([box], me=["ada@example.com"]).report
    assert (report.new, report.contacts, report.skipped) == (12, 3, {Skip.NEWSLETTER: 1})
    assert report.doubtful == ("What is filed as sent has several senders, so it was read like any other mail.",)

    apply([mbox(tmp_path / "one.mbox", exchange_of(4))], store)
    for messages in ([*BOTH_WAYS, letter], sent(JOHN, ME, 3)):
        assert plan([mbox(box, messages)], store=store).me.addresses == ("ada@example.com",)


def test_sent_mail_of_two_who_write_to_each_other_asks(tmp_path: Path) -> None:
    """Where a file called Sent holds both directions between two, nobody can tell who is the user."""
    with pytest.raises(WhoAmIUnknown, match=r"several senders.*--me ADDRESS.*Seen: "):
        plan([mbox(tmp_path / "Sent.mbox", [*sent(ME, JANE, 3), *sent(JANE, ME, 3)])])


def test_all_left_out_as_mail_to_oneself_says_what_to_do(tmp_path: Path) -> None:
    """Where nothing is left because all seems to be from the user to the user, the way out is told."""
    report = plan([mbox(tmp_path / "a.mbox", sent(ME, JANE, 2))], me=["ada@example.com", "jane@example.org"]).report
    assert (report.new, report.skipped) == (0, {Skip.NOBODY: 2})
    assert report.doubtful == (
        "Nothing is left to import, as 2 seem to be from you to yourself; unless ada@example.com, jane@example.org "
        "are all yours, give your own with --me ADDRESS.",
    )


UNCLEAR = [
    ([mail(number=n) for n in range(9)], "one who only ever receives"),
    (
        [mail(number=n, sender=ME if n % 2 else JANE, to=JANE if n % 2 else ME) for n in range(9)],
        "two who only write to each other",
    ),
    ([mail(number=1), mail(number=2, sender=ME, to=JANE)], "too little mail"),
    ([*traffic(ME, 3), *[m.replace(b"ada@", b"eve@").replace(b"<", b"<e") for m in traffic(ME, 3)]], "two mailboxes"),
]


@pytest.mark.parametrize(("messages", "why"), UNCLEAR, ids=[row[1] for row in UNCLEAR])
def test_who_am_i_unknown(store: Store, tmp_path: Path, messages: list[bytes], why: str) -> None:
    """Where it is not clear-cut, the candidates are listed with their counts and nothing is written."""
    before = store.changes

    with pytest.raises(WhoAmIUnknown, match=r"--me ADDRESS.*@example\.\w+ \(\d+ message"):
        apply([mbox(tmp_path / "all.mbox", messages)], store)

    assert store.changes == before


def test_me_that_is_no_address(tmp_path: Path) -> None:
    """What is no address is refused."""
    with pytest.raises(WrongUse, match="'Ada'"):
        plan([mbox(tmp_path / "all.mbox", exchange_of(2))], me=["Ada"])


def test_me_that_never_appears(tmp_path: Path) -> None:
    """A slip in --me is refused with the addresses seen; beside a right one it is doubtful, as is others' Sent mail."""
    box = mbox(tmp_path / "all.mbox", exchange_of(4))
    with pytest.raises(WhoAmIUnknown, match=r"eve@example.com.*ada@example.com"):
        plan([box], me=["eve@example.com"])
    planned = plan([box], me=["eve@example.com", "jane@example.org"])

    assert planned.report.doubtful == (
        "eve@example.com takes part in none of the messages.",
        "Sent mail holds 2 from ada@example.com, which is not among your addresses.",
    )


def test_known_me(store: Store, tmp_path: Path) -> None:
    """Who the user is stays on record: later mail without any Sent label is read with it."""
    apply([mbox(tmp_path / "one.mbox", exchange_of(4))], store)
    report = apply([mbox(tmp_path / "two.mbox", [mail(number="x", sender=JOHN)])], store)

    assert (report.new, store.find("john").name) == (1, "John Smith")


def test_same_name_stays_two(store: Store, tmp_path: Path) -> None:
    """Two addresses under one name are two contacts; the same address under two names is one."""
    messages = [
        *exchange_of(4),
        mail(number="a", sender="Jane Doe <jane@example.net>"),
        mail(number="b", sender="Janey <JANE@example.org>"),
    ]
    apply([mbox(tmp_path / "all.mbox", messages)], store)

    assert sorted(contact.addresses for contact in store.contacts()) == [("jane@example.net",), ("jane@example.org",)]


def test_markup_is_text(store: Store, tmp_path: Path) -> None:
    """Markup in a subject or text is kept as the text it is."""
    message = mail("<script>alert(1)</script> {{ x }}", subject="<b>x</b>", number="m")
    apply([mbox(tmp_path / "all.mbox", [message])], store, me=["ada@example.com"])
    found = store.interactions_from("<m@mail.example.org>")[0]

    assert (found.subject, found.text) == ("<b>x</b>", "<script>alert(1)</script> {{ x }}")


NOT_MAIL = [
    (b"", "it is empty"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a PNG image"),
    (b"PK\x03\x04xx", "the archive is damaged"),
    (b"\x1f\x8b\x08xx", "unpack it first"),
    (bytes(range(256)) * 9, "it is not text"),
    (b"Dear diary,\n\nFrom now on: mail.\n", "neither mail"),
    (b"From now on I write.\nToday: nothing.\n", "neither mail"),
    (b"title: Notes\ndate: 2026-05-04\n\nHello\n", "neither mail"),
    (b"Subject: only\n\nHello\n", "neither mail"),
    (b"\xff\xfe" + "From: a".encode("utf-16-le"), "neither mail"),
]


@pytest.mark.parametrize(("data", "why"), NOT_MAIL, ids=[f"{n}: {row[1]}" for n, row in enumerate(NOT_MAIL)])
def test_not_a_mailbox(tmp_path: Path, data: bytes, why: str) -> None:
    """A file that is no mail is named, with what it is instead."""
    path = tmp_path / "inbox.mbox"
    path.write_bytes(data)

    with pytest.raises(NotAMailbox, match=f"inbox.mbox.*{why}"):
        plan([path])


def test_folder_without_mail(tmp_path: Path) -> None:
    """A folder with nothing that is read is named."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.yaml").write_text("a: hello")

    with pytest.raises(NotAMailbox, match=r"notes.*without any mail"):
        plan([tmp_path / "notes"])


@pytest.mark.parametrize("name", ["nowhere.mbox", "nul\0.mbox", "x" * 300])
def test_unreadable(tmp_path: Path, name: str) -> None:
    """A path that cannot be opened is named, with the system's reason."""
    with pytest.raises(UnreadableFile, match="cannot be read"):
        plan([tmp_path / name])


def test_circle_of_links(tmp_path: Path, store: Store) -> None:
    """A folder that links to itself is walked once."""
    mbox(tmp_path / "mail" / "a.mbox", exchange_of(2))
    os.symlink(tmp_path / "mail", tmp_path / "mail" / "again")

    assert apply([tmp_path / "mail", tmp_path / "mail" / "a.mbox"], store).read == 2


def test_a_pipe_is_no_mailbox(tmp_path: Path) -> None:
    """A named pipe in a folder is passed over instead of waited for."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(NotAMailbox):
        plan([tmp_path])
    with pytest.raises(UnreadableFile, match="neither a file nor a folder"):
        plan([tmp_path / "pipe"])


def test_interrupted(store: Store, tmp_path: Path) -> None:
    """Ctrl-C keeps the batches that were done, says so, and the next import brings the rest."""
    batches: list[int] = []

    def stop(done: int, total: int) -> None:
        batches.append(done)
        if len(batches) == 2:
            raise KeyboardInterrupt

    path = mbox(tmp_path / "all.mbox", exchange_of(1200))
    report = apply([path], store, progress=stop)

    assert report.interrupted
    assert 0 < report.new == batches[-1] == store.summaries()[0].interactions["email"] < 1200

    rest = apply([path], store)

    assert (rest.new, rest.known, rest.interrupted) == (1200 - report.new, report.new, False)


def test_second_import(store: Store, tmp_path: Path) -> None:
    """Two imports at once: the second is told so."""
    path = mbox(tmp_path / "all.mbox", exchange_of(2))
    with (
        Store.open(tmp_path / "home") as other,
        other.alone("importing"),
        pytest.raises(StoreLocked, match="importing"),
    ):
        apply([path], store)


def test_threads(store: Store, tmp_path: Path) -> None:
    """What answers each other is one thread, by References, by In-Reply-To alone, and over two imports."""
    messages = [
        mail(number="a", sender=ME, to=JANE, x_gmail_labels="Sent"),
        mail(number="b", in_reply_to="<a@mail.example.org>"),
        mail(number="c", in_reply_to="<b@mail.example.org>"),
        mail(number="x"),
    ]
    late = mail(number="d", references="<a@mail.example.org> <c@mail.example.org>")
    apply([mbox(tmp_path / "a.mbox", messages)], store)
    apply([mbox(tmp_path / "b.mbox", [late])], store)
    thread = store.thread(store.interactions_from("<a@mail.example.org>")[0].id)

    assert {found.source for found in thread} == {f"<{name}@mail.example.org>" for name in "abcd"}


def test_a_large_import(store: Store, tmp_path: Path) -> None:
    """Enough mail for a second process goes in as a little does: everything once, and found again by its words."""
    path = mbox(tmp_path / "all.mbox", [mail(f"Word{n} of the plan", number=n, sender=ME, to=JANE) for n in range(FEW)])
    told: list[int] = []
    report = apply([path], store, me=["ada@example.com"], progress=lambda done, _: told.append(done))

    assert (report.new, report.contacts) == (FEW, 1)
    assert told == sorted(told)
    assert told[-1] == FEW
    assert store.interactions_from("<1234@mail.example.org>")[0].text == "Word1234 of the plan"
    assert len(store.text_hits("Word1234", limit=10)) == 1
