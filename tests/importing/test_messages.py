"""One message: who is in it, what it says, and whether it counts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage

import pytest

from assistant.domain.contacts import Me
from assistant.domain.interactions import Direction, Identity, Interaction
from assistant.domain.reports import Skip
from assistant.importing.folders import Folder, folder_of
from assistant.importing.headers import identities, moment, words
from assistant.importing.reading import exchange, glimpse
from tests.importing.mails import JANE, ME, mail

ADA = Me("Ada Miller", ("ada@example.com", "ada@example.net"))


def read(message: bytes) -> Interaction:
    """The interaction that a message from or to the user makes."""
    made = exchange(glimpse(message, Folder()), ADA)
    assert made
    return made.interaction


def people(message: bytes) -> list[str]:
    """The addresses on the other side."""
    made = exchange(glimpse(message, Folder()), ADA)
    return [person.address for person in made.people] if made else []


def test_whole() -> None:
    """Everything the records want is there, as the file had it."""
    message = mail(
        "Hello Ada,\n\nTuesday works.\n\nBest,\nJane\n-- \nJane Doe",
        subject="=?utf-8?q?Caf=C3=A9_plan?=",
        in_reply_to="<0@x>",
        references="<00@x>\n <0@x>",
        cc="John Smith <JOHN@example.org>, ada@example.com",
    )
    found = read(message)

    assert found == Interaction(
        id=found.id,
        when=datetime(2026, 11, 3, 10, tzinfo=timezone(timedelta(hours=1))),
        channel=found.channel,
        direction=Direction.RECEIVED,
        subject="Café plan",
        text="Hello Ada,\n\nTuesday works.\n\nBest,\nJane",
        raw="Hello Ada,\n\nTuesday works.\n\nBest,\nJane\n-- \nJane Doe",
        source="<1@mail.example.org>",
        sender=Identity("Jane Doe", "jane@example.org"),
        recipients=(
            Identity("Ada Miller", "ada@example.com"),
            Identity("John Smith", "john@example.org"),
            Identity("", "ada@example.com"),
        ),
        in_reply_to="<0@x>",
        references=("<00@x>", "<0@x>"),
    )


OTHERS = [
    (mail(), ["jane@example.org"], "whoever wrote to the user"),
    (mail(cc="John <john@example.org>"), ["jane@example.org"], "not those copied in"),
    (mail(to="John <john@example.org>", cc=ME), ["jane@example.org"], "whoever copied the user in"),
    (
        mail(sender=ME, to=f"{JANE}, John <john@example.org>"),
        ["jane@example.org", "john@example.org"],
        "all written to",
    ),
    (mail(sender=ME, to=JANE, cc="John <john@example.org>"), ["jane@example.org"], "not those the user copied in"),
    (mail(sender=ME, to=None, bcc=JANE), ["jane@example.org"], "a hidden recipient, who is all there is"),
    (mail(sender=ME, to="ada@example.net"), [], "nobody: to another of the user's addresses"),
    (mail(sender=ME, to="rail@lists.example.org"), [], "nobody: a list"),
    (mail(sender=ME, to="no-reply@example.org"), [], "nobody: a machine"),
    (mail(reply_to="Other <other@example.org>"), ["jane@example.org"], "the writer, whatever Reply-To says"),
    (mail(sender=None, x_from="x"), [""], "a message without From is left out before"),
]


@pytest.mark.parametrize(("message", "expected", "why"), OTHERS, ids=[row[2] for row in OTHERS])
def test_people(message: bytes, expected: list[str], why: str) -> None:
    """The other side is whoever wrote to the user or was written to."""
    assert people(message) == expected


NAMES = [
    ("Jane Doe <jane@x.org>", "Jane Doe", "as it stands"),
    ('"Doe, Jane" <jane@x.org>', "Jane Doe", "family name first"),
    ("Doe, Jane <jane@x.org>", "Jane Doe", "the same without its quotes"),
    ('"van der Berg, Anna" <jane@x.org>', "Anna van der Berg", "a family name of several words"),
    ('"Rail, Inc." <jane@x.org>', "Rail, Inc.", "a firm"),
    ('"Jane Doe, PhD" <jane@x.org>', "Jane Doe, PhD", "a degree"),
    ("=?utf-8?q?Zo=C3=AB_M=C3=BCller?= <jane@x.org>", "Zoë Müller", "an encoded name"),
    ("=?iso-8859-1?Q?M=FCller=2C_Zo=EB?= <jane@x.org>", "Zoë Müller", "an encoded comma"),
    ("Zoë Müller <jane@x.org>", "Zoë Müller", "raw UTF-8"),
    ("Zo\udceb M\udcfcller <jane@x.org>", "Zoë Müller", "raw Latin-1"),
    ("'Jane Doe' <jane@x.org>", "Jane Doe", "single quotes"),
    ("jane@x.org", "", "no name"),
    ('"jane@x.org" <jane@x.org>', "", "the address as a name"),
    ("Jane Doe (via Docs) <jane@x.org>", "Jane Doe", "a machine in between"),
    ("jane@x.org (Jane Doe)", "Jane Doe", "the oldest way"),
    ("Jane\t Doe\r\n <JANE@X.org>", "Jane Doe", "folded"),
]


@pytest.mark.parametrize(("value", "expected", "why"), NAMES, ids=[row[2] for row in NAMES])
def test_names(value: str, expected: str, why: str) -> None:
    """A name is decoded, put in the order it is said, and empty where there is none."""
    assert identities(value) == (Identity(expected, "jane@x.org"),)


SKIPS: list[tuple[dict[str, str], Skip | None, str]] = [
    ({}, None, "a letter"),
    ({"sender": "MAILER-DAEMON@example.org"}, Skip.BOUNCE, "a mail server"),
    ({"content_type": "multipart/report; report-type=delivery-status"}, Skip.BOUNCE, "a delivery report"),
    ({"auto_submitted": "auto-replied"}, Skip.AUTOMATIC, "an absence note"),
    ({"auto_submitted": "no"}, None, "said to be by hand"),
    ({"list_unsubscribe": "<https://x>"}, Skip.NEWSLETTER, "can be unsubscribed"),
    ({"precedence": "Bulk"}, Skip.NEWSLETTER, "bulk"),
    ({"sender": "Shop <no-reply@example.org>"}, Skip.NEWSLETTER, "an address nobody reads"),
    ({"sender": "Shop <orders.donotreply@example.org>"}, Skip.NEWSLETTER, "another of those"),
    ({"sender": "Noreen <noreen@example.org>"}, None, "a person who only looks like one"),
    ({"list_id": "<rail.example.org>", "list_post": "<mailto:rail@example.org>"}, Skip.MAILING_LIST, "a list"),
    ({"x_gmail_labels": "Chat"}, Skip.CHAT, "a chat"),
    ({"x_gmail_labels": "Inbox,Spam"}, Skip.SPAM, "spam"),
    ({"x_gmail_labels": "Trash,Sent"}, Skip.TRASH, "thrown away"),
    ({"x_gmail_labels": "=?UTF-8?Q?Entw=C3=BCrfe,Wichtig?="}, Skip.DRAFT, "a draft, in German"),
    ({"x_unsent": "1"}, Skip.DRAFT, "never sent"),
    ({"x_folder": "Drafts"}, Skip.DRAFT, "a folder of drafts"),
    ({"x_spam_flag": "YES"}, Skip.SPAM, "marked on its way"),
    ({"sender": "undisclosed"}, Skip.UNREADABLE, "no usable sender"),
]


@pytest.mark.parametrize(("headers", "expected", "why"), SKIPS, ids=[row[2] for row in SKIPS])
def test_skips(headers: dict[str, str], expected: Skip | None, why: str) -> None:
    """What is no letter between people is left out, each for its reason."""
    assert glimpse(mail(**headers), Folder()).skip == expected


FOLDERS = [
    ("Sent", True),
    ("sent.mbox", True),
    ("Sent Items", True),
    ("[Gmail].Sent Mail", True),
    ("sent-2026", True),
    ("INBOX.Gesendet", True),
    ("sentiment", False),
    ("presented", False),
    ("Inbox", False),
]


@pytest.mark.parametrize(("name", "sent"), FOLDERS)
def test_sent_folder(name: str, sent: bool) -> None:
    """Sent mail is known by its folder's name, in whatever program and language."""
    assert folder_of(name).sent is sent


DATES = [
    ("Tue, 03 Nov 2026 10:00:00 +0100", "2026-11-03T10:00:00+01:00", "as usual"),
    ("3 Nov 2026 10:00 GMT", "2026-11-03T10:00:00+00:00", "short"),
    ("Tue, 03 Nov 2026 10:00:00 -0000", "2026-11-03T10:00:00+00:00", "zone unknown"),
    ("Tue, 03 Nov 2026 10:00:00 +9999", "2026-11-03T10:00:00+00:00", "a zone that is none"),
    ("Thu, 01 Jan 1970 00:00:00 +0000", None, "before there was mail"),
    ("Tue, 33 Nov 2026 10:00:00 +0100", None, "no such day"),
    ("yesterday", None, "no date"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("value", "expected", "why"), DATES, ids=[row[2] for row in DATES])
def test_dates(value: str, expected: str | None, why: str) -> None:
    """A date keeps its writer's zone; one that cannot be read is None, and the message stays."""
    found = moment(value)

    assert (found.isoformat() if found else None) == (expected or None)


def test_no_message_id() -> None:
    """Without a Message-ID a message is known by what was written, in whatever file it lies."""
    message = mail(message_id=None)
    first, second = (glimpse(m, Folder()) for m in (message, message.replace(b"\n", b"\r\n") + b"\r\n"))

    assert first.source == second.source
    assert first.source.startswith("sha256:")
    assert first.source != glimpse(mail("Else.", message_id=None), Folder()).source


BODIES = [
    (b"Content-Type: text/plain; charset=utf-8\n\nCaf\xc3\xa9", "Café", "UTF-8"),
    (b"Content-Type: text/plain; charset=iso-8859-1\n\nCaf\xe9 \x93x\x94", "Café “x”", "Latin-1 that is Windows-1252"),
    (b"\nCaf\xc3\xa9", "Café", "UTF-8 that nobody declared"),
    (
        b"Content-Type: text/plain; charset=utf-8\n\nCaf\xe9 \xe0 deux, tr\xe8s bient\xf4t",
        "Café à deux, très bientôt",
        "not UTF-8",
    ),
    (b"Content-Type: text/plain; charset=klingon\n\nHello", "Hello", "an unknown charset"),
    (b"Content-Transfer-Encoding: base64\n\nQ2Fm\nw6k=\n", "Café", "base64"),
    (b"Content-Transfer-Encoding: base64\n\nQ2Fmw6", "Caf", "base64 that was cut off"),
    (b"Content-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 =\nau lait", "Café au lait", "quoted-printable"),
    (b"Content-Type: image/png\n\nx", "", "no text"),
    (b"Content-Type: nonsense\n\nHello", "Hello", "a type that makes no sense"),
]


@pytest.mark.parametrize(("tail", "expected", "why"), BODIES, ids=[row[2] for row in BODIES])
def test_bodies(tail: bytes, expected: str, why: str) -> None:
    """A body is decoded as declared, else as it looks."""
    found = read(mail("").rstrip(b"\n") + b"\n" + tail)

    assert found.raw == expected


def test_parts() -> None:
    """Of several forms the plain one is taken, attachments and attached mails are left, inline pieces joined."""
    message = EmailMessage()
    message["From"], message["To"] = JANE, ME
    message.set_content("The plain text.")
    message.add_alternative("<p>The <b>HTML</b> text.</p>", subtype="html")
    message.add_attachment("A file's text.", filename="notes.txt")
    attached = EmailMessage()
    attached.set_content("Somebody else's words.")
    message.add_attachment(attached)

    assert read(message.as_bytes()).raw == "The plain text."


def test_html_only() -> None:
    """Without plain text, the HTML's is taken."""
    message = EmailMessage()
    message["From"], message["To"] = JANE, ME
    message.set_content("<p>Hello Ada,</p><p>Tuesday <i>works</i>.</p>", subtype="html")

    assert read(message.as_bytes()).text == "Hello Ada,\n\nTuesday works."


def test_forward() -> None:
    """Of a forwarded mail only what was written above it counts as the sender's words."""
    forwarded = "FYI\n\n---------- Forwarded message ---------\nFrom: John <john@x.org>\nSubject: x\n\nI promise."

    assert read(mail(forwarded)).text == "FYI"
    assert people(mail(forwarded)) == ["jane@example.org"]


def test_character_over_two_words() -> None:
    """A character spread over two encoded words comes back whole."""
    assert words("=?utf-8?q?caf=C3?= =?utf-8?b?qQ==?= x =?utf-8?q?caf=C3?= =?UTF-8?q?=A9?=") == "café x café"


def test_subject_on_one_line() -> None:
    """A subject is one printable line, whatever was encoded into it."""
    assert words("=?utf-8?q?One=0ATwo=1B[31m?=\n <b>three</b>") == "One Two [31m <b>three</b>"


INVITATION = """\
BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:1@example.org
SUMMARY:Review of the plan
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("method", ["REQUEST", "REPLY", "CANCEL", "COUNTER"])
def test_calendar_mail(method: str) -> None:
    """Of an invitation or an answer to one, what a person wrote is the text; the calendar part is none."""
    message = EmailMessage()
    message["From"], message["To"] = JANE, ME
    message.set_content("Happy to come, but could we make it half past?")
    message.add_alternative(INVITATION.format(method=method), subtype="calendar", params={"method": method})
    message.add_attachment(INVITATION.format(method=method).encode(), maintype="application", subtype="ics")

    assert read(message.as_bytes()).raw == "Happy to come, but could we make it half past?"


def test_calendar_mail_without_a_word() -> None:
    """An answer that is nothing but a calendar part has no text, and is still an exchange."""
    tail = b"\nContent-Type: text/calendar; method=REPLY\n\n" + INVITATION.format(method="REPLY").encode()

    assert read(mail("").rstrip(b"\n") + tail).raw == ""


HTML_ANSWERS = [
    (
        '<div dir="ltr">Tuesday works.</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 3 Nov 2026 at '
        '10:00, Ada &lt;<a href="mailto:ada@example.com">ada@example.com</a>&gt; wrote:<br></div>'
        "<blockquote>Does Tuesday work?</blockquote></div>",
        "Gmail",
    ),
    (
        "<p>Tuesday works.</p><div><hr><p><b>From:</b> Ada Miller &lt;ada@example.com&gt;<br><b>Sent:</b> Tuesday, "
        "3 November 2026 10:00<br><b>To:</b> Jane Doe<br><b>Subject:</b> The plan</p></div><p>Does Tuesday work?</p>",
        "Outlook",
    ),
    (
        "<html><body><p>Tuesday works.</p><div>On 3 Nov 2026, at 10:00, Ada Miller &lt;ada@example.com&gt; wrote:</div>"
        '<blockquote type="cite"><div>Does Tuesday work?</div></blockquote></body></html>',
        "Apple Mail",
    ),
]


@pytest.mark.parametrize(("markup", "why"), HTML_ANSWERS, ids=[row[1] for row in HTML_ANSWERS])
def test_answers_in_html(markup: str, why: str) -> None:
    """Of an answer that is HTML alone, the quote below is left away as in plain text; the raw text keeps it."""
    found = read(mail(markup, content_type="text/html; charset=utf-8"))

    assert found.text == "Tuesday works."
    assert "Does Tuesday work?" in found.raw


def test_forwarded_as_an_attachment() -> None:
    """A mail that was forwarded whole is not the words of whoever passed it on."""
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Tom <tom@example.org>", "Secret"
    inner.set_content("I promise to pay.")
    message = EmailMessage()
    message["From"], message["To"] = JANE, ME
    message.set_content("See what Tom says.")
    message.add_attachment(inner)
    message.add_attachment(inner.as_bytes(), maintype="application", subtype="octet-stream", filename="tom.eml")

    assert read(message.as_bytes()).raw == "See what Tom says."


THREADS = [
    ({"x_gm_thrid": "1850000000000000001", "references": "<a@x>"}, "gmail:1850000000000000001", "Gmail's own number"),
    ({"references": "<a@x> <b@x>"}, "", "ids alone, which the records follow"),
    ({"x_gm_thrid": "1; DROP"}, "", "a number that is none"),
]


@pytest.mark.parametrize(("headers", "expected", "why"), THREADS, ids=[row[2] for row in THREADS])
def test_thread(headers: dict[str, str], expected: str, why: str) -> None:
    """A thread is named where the file names it."""
    assert read(mail(**headers)).thread == expected
