"""Calendars: which events become exchanges, with whom and when."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import vRecur

from assistant.domain.contacts import Me
from assistant.domain.interactions import Channel, Direction, Identity
from assistant.domain.reports import Skip
from assistant.importing import apply, plan
from assistant.importing.calendar import read
from assistant.importing.calendar_texts import place_of, words_of
from assistant.importing.calendar_times import occurrences, zone_named
from assistant.importing.found import Found, Message, Refusal
from assistant.records import Store

TODAY = date(2026, 11, 22)
DANIEL = Identity("Daniel Reyes", "daniel@example.org")
ADA = Identity("Ada Miller", "ada@example.com")
WITH_DANIEL = (
    'ORGANIZER;CN="Reyes, Daniel":mailto:Daniel@example.org',
    "ATTENDEE;CN=Ada Miller;PARTSTAT=ACCEPTED:mailto:ada@example.com",
)
ZONE = """BEGIN:VTIMEZONE
TZID:Our office
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def event(
    *lines: str, uid: str = "one", start: str = "DTSTART:20260304T100000Z", with_: tuple[str, ...] = WITH_DANIEL
) -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", start, *with_, *lines, "END:VEVENT", ""))


def found(*events: str, head: str = "", end: str = "\r\n") -> list[Found]:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(events)}END:VCALENDAR\n"
    return list(read(text.replace("\n", end).encode(), name="work.ics", today=TODAY))


def meetings(*events: str, head: str = "") -> list[Message]:
    return [each for each in found(*events, head=head) if isinstance(each, Message) and not each.skip]


def test_a_meeting_becomes_an_exchange_with_those_invited() -> None:
    """Title, cleaned description and place are the text; the source is the file's name with the event's uid."""
    (one,) = meetings(
        event("SUMMARY:Coffee\\, at last", "DESCRIPTION:Bring the <b>draft</b>.<br>Two rows.", "LOCATION:Blue Door")
    )

    assert (one.source, one.channel, one.subject) == ("work.ics#one", Channel.MEETING, "Coffee, at last")
    assert (one.sender, one.to) == (DANIEL, (ADA,))
    assert one.when == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert one.text == "Coffee, at last\n\nBring the draft.\nTwo rows.\n\nBlue Door"
    assert "<b>draft</b>" in one.raw
    made = one.exchange(Me("Ada", ("ada@example.com",)))
    assert made is not None
    assert (made.people, made.interaction.direction) == ((DANIEL,), Direction.BETWEEN)


def test_the_same_meeting_has_one_id_in_every_calendar() -> None:
    """Neither the file's name nor a later change of the event makes it another."""
    text = event("SUMMARY:Coffee").encode()
    later = event("SUMMARY:Coffee again", "SEQUENCE:3").encode()
    ids = {each.id for data, name in ((text, "a.ics"), (later, "b.ics")) for each in read(data, name=name)}  # type: ignore[union-attr]

    assert len(ids) == 1


WHEN = {
    "in UTC": ("DTSTART:20260704T100000Z", "2026-07-04T10:00:00+00:00"),
    "in a zone of the database": ("DTSTART;TZID=Europe/Berlin:20260704T100000", "2026-07-04T10:00:00+02:00"),
    "in a zone of Windows": ("DTSTART;TZID=W. Europe Standard Time:20260104T100000", "2026-01-04T10:00:00+01:00"),
    "with a vendor's prefix": (
        "DTSTART;TZID=/vendor.org/2026/Europe/Berlin:20260704T100000",
        "2026-07-04T10:00:00+02:00",
    ),
    "summer in the file's own zone": ("DTSTART;TZID=Our office:20260704T100000", "2026-07-04T10:00:00+02:00"),
    "winter in the file's own zone": ("DTSTART;TZID=Our office:20260104T100000", "2026-01-04T10:00:00+01:00"),
    "after the change in autumn": ("DTSTART;TZID=Our office:20261101T100000", "2026-11-01T10:00:00+01:00"),
    "floating: the calendar's zone": ("DTSTART:20260704T100000", "2026-07-04T06:00:00-04:00"),
    "an unknown zone: the calendar's": ("DTSTART;TZID=Nowhere:20260704T100000", "2026-07-04T10:00:00-04:00"),
    "a whole day keeps its date": ("DTSTART;VALUE=DATE:20260704", "2026-07-04T00:00:00+00:00"),
}


@pytest.mark.parametrize("why", WHEN)
def test_every_time_is_aware(why: str) -> None:
    """Zones by any name, those the file describes, floating times and whole days all come out with an offset."""
    start, expected = WHEN[why]
    (one,) = meetings(event("SUMMARY:Coffee", start=start), head=f"X-WR-TIMEZONE:America/New_York\n{ZONE}")

    expected = expected.replace("T06", "T10") if why.startswith("floating") else expected
    assert one.when is not None
    assert one.when.isoformat() == expected


SKIPPED = {
    "called off": (event("SUMMARY:Coffee", "STATUS:CANCELLED"), Skip.CANCELLED),
    "nobody there": (event("SUMMARY:Dentist", with_=()), Skip.NOBODY),
    "a first name alone": (event("SUMMARY:Coffee with Daniel", with_=()), Skip.NOBODY),
    "a room": (event("SUMMARY:x", with_=("ATTENDEE;CUTYPE=ROOM:mailto:room@example.org",)), Skip.NOBODY),
    "a to-do": ("BEGIN:VTODO\nUID:t\nSUMMARY:Call Daniel\nEND:VTODO\n", Skip.TASK),
    "a journal's entry": ("BEGIN:VJOURNAL\nUID:j\nEND:VJOURNAL\n", Skip.TASK),
}


@pytest.mark.parametrize("why", SKIPPED)
def test_what_is_no_exchange_is_left_out_with_its_reason(why: str) -> None:
    """Each entry that does not count says why, and is not refused."""
    text, expected = SKIPPED[why]
    (one,) = found(text)

    assert isinstance(one, Message)
    assert one.skip is expected


@pytest.mark.parametrize("method", ["CANCEL", "REPLY"])
def test_mail_that_calls_off_or_declines_is_no_meeting(method: str) -> None:
    """A calendar sent by mail counts unless it takes the meeting back or is somebody's no."""
    no = ("ORGANIZER:mailto:ada@example.com", "ATTENDEE;PARTSTAT=DECLINED:mailto:daniel@example.org")
    yes = tuple(line.replace("DECLINED", "ACCEPTED") for line in no)

    assert not meetings(event("SUMMARY:Coffee", with_=no), head=f"METHOD:{method}\n")
    assert bool(meetings(event("SUMMARY:Coffee", with_=yes), head=f"METHOD:{method}\n")) is (method == "REPLY")


def test_a_title_names_a_person_only_where_nobody_was_invited() -> None:
    """A full name in the title stands in for the list of people, and never adds to it."""
    (alone,) = meetings(event("SUMMARY:Coffee with Daniel Reyes", with_=()))
    (invited,) = meetings(event("SUMMARY:Talk about Priya Shah", with_=WITH_DANIEL))

    assert alone.others == (Identity("Daniel Reyes"),)
    assert invited.others == ()


def test_those_who_declined_were_not_there() -> None:
    """Somebody's no keeps them out of the meeting."""
    (one,) = meetings(event("SUMMARY:x", with_=(*WITH_DANIEL, "ATTENDEE;PARTSTAT=DECLINED:mailto:priya@example.org")))

    assert one.to == (ADA,)


def test_an_import_takes_repeated_meetings_up_to_the_day_it_is_told(tmp_path: Path) -> None:
    """The day comes from whoever imports, so that an import is the same whenever it is made."""
    path = tmp_path / "work.ics"
    path.write_text("BEGIN:VCALENDAR\n" + event("RRULE:FREQ=WEEKLY;COUNT=40", "SUMMARY:Coffee") + "END:VCALENDAR\n")
    with Store.open(tmp_path / "home") as store:
        counts = [
            plan([path], me=["ada@example.com"], store=store, today=day).report.new
            for day in (date(2026, 3, 4), date(2026, 3, 18))
        ]
        done = apply([path], store, me=["ada@example.com"], today=date(2026, 3, 11))

    assert counts == [1, 3]
    assert done.new == 2


@pytest.mark.parametrize(
    "line", ["RRULE:FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 2_000), "EXDATE:" + ",".join(["20260311T100000Z"] * 501)]
)
def test_an_event_that_repeats_by_an_endless_list_is_refused(line: str) -> None:
    """Taking such lists apart would take seconds; the refusal names the event, and the others are read."""
    refused, read_ = found(event("SUMMARY:Coffee", line), event("SUMMARY:Lunch", uid="two"))

    assert refused == Refusal(
        "work.ics", "event one", "The event repeats by a rule or a list of dates that is far too long."
    )
    assert isinstance(read_, Message)


def test_a_repeated_meeting_counts_each_time_up_to_today() -> None:
    """With exceptions, moved occurrences and summer time, each of them has its own id."""
    weekly = event(
        "SUMMARY:Coffee",
        "RRULE:FREQ=WEEKLY;COUNT=40",
        "EXDATE:20260311T100000Z",
        start="DTSTART;TZID=Europe/Berlin:20260304T110000",
    )
    moved = event("SUMMARY:Coffee, later", "RECURRENCE-ID:20260318T100000Z", start="DTSTART:20260319T150000Z")
    times = meetings(weekly, moved)

    assert len({one.id for one in times}) == len(times) == 37
    assert [f"{one.when:%m-%d %H:%M%z}" for one in times[:3]] == [
        "03-04 11:00+0100",
        "03-25 11:00+0100",
        "04-01 11:00+0200",
    ]
    assert times[-1].subject == "Coffee, later"
    assert max(one.when for one in times if one.when) <= datetime(2026, 11, 22, 23, 59, tzinfo=UTC)


def test_a_year_of_days_is_capped_to_the_last_ones() -> None:
    """A daily meeting since 1990 does not flood the records."""
    times = meetings(event("SUMMARY:Stand-up", "RRULE:FREQ=DAILY", start="DTSTART:19900101T090000Z"))

    assert len(times) == 260
    assert times[-1].when == datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_a_newer_version_replaces_an_older_one() -> None:
    """Of one event with the same uid, the highest sequence counts."""
    newer, older = event("SUMMARY:New", "SEQUENCE:2"), event("SUMMARY:Old", "SEQUENCE:1")
    results = found(newer, older)

    assert [(one.subject, one.skip) for one in results if isinstance(one, Message)] == [
        ("New", None),
        ("", Skip.DUPLICATE),
    ]


BROKEN = {
    "no events": b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
    "no start": event(start="").encode(),
    "a start that is none": event(start="DTSTART:99999999T999999Z").encode(),
    "nothing": b"",
}


@pytest.mark.parametrize("why", BROKEN)
def test_a_refusal_names_file_place_and_reason(why: str) -> None:
    """What makes no sense is told, and stops nothing."""
    (one,) = read(BROKEN[why], name="work.ics")

    assert isinstance(one, Refusal)
    assert (one.file, bool(one.place), one.reason[-1]) == ("work.ics", True, ".")


def test_an_entry_that_is_cut_off_or_has_an_alarm_is_still_read() -> None:
    """Alarms have texts of their own, and the last event of a damaged file may lack its end."""
    text = event("SUMMARY:Coffee", "BEGIN:VALARM", "DESCRIPTION:Beep", "END:VALARM").replace("END:VEVENT\n", "")
    (one,) = meetings(text)

    assert one.text == "Coffee"


FRAME = "-::~:~::~:~:~:~:~:~:~::~:~::-"
RULE = "_" * 32
OWN = "Please join the meeting five minutes early.\nCall me on +44 20 7946 0000 if late."
CLEANED = {
    "Google Meet": (f"Agenda\n{FRAME}\nJoin: https://meet.google.com/abc\n{FRAME}", "Agenda"),
    "Teams": (
        f"Agenda\n{RULE}\nMicrosoft Teams meeting\nJoin on your computer or mobile app\n"
        "Click here to join the meeting<https://teams.microsoft.com/l/x>\nMeeting ID: 123 456\nPasscode: aB3\n" + RULE,
        "Agenda",
    ),
    "Zoom": (
        "Agenda\n\nAda is inviting you to a scheduled Zoom meeting.\n\nJoin Zoom Meeting\n"
        "https://us02web.zoom.us/j/1?pwd=x\nMeeting ID: 1 2 3\nOne tap mobile\n+13017158592,,123# US (Washington DC)",
        "Agenda",
    ),
    "a person's own words stay": (OWN, OWN),
    "other links stay": ("See https://example.org/plan", "See https://example.org/plan"),
}


@pytest.mark.parametrize("program", CLEANED)
def test_what_conferencing_programs_write_is_cut_out(program: str) -> None:
    """Their blocks and links go; what somebody wrote stays."""
    given_, expected = CLEANED[program]

    assert words_of(given_) == expected


def test_a_place_is_where_people_can_be() -> None:
    """A link or a program's name is no place."""
    assert place_of("Blue Door; https://meet.google.com/abc") == "Blue Door"
    assert place_of("Microsoft Teams Meeting") == ""


@settings(max_examples=60)
@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 4),
    st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), max_size=3, unique=True),
    st.lists(st.integers(1, 12), max_size=2, unique=True),
    st.datetimes(datetime(2019, 1, 1, 9), datetime(2025, 12, 28, 9)).map(
        lambda each: each.replace(day=1 + each.day % 28)
    ),
)
def test_rules_agree_with_dateutil(
    frequency: str, interval: int, days: list[str], months: list[int], start: datetime
) -> None:
    """The rules that calendars offer come out as dateutil has them, the first occurrence always included."""
    start = start.replace(microsecond=0)
    rule = f"FREQ={frequency};INTERVAL={interval}"
    rule += f";BYDAY={','.join(days)}" if days and frequency != "YEARLY" else ""
    if months and (frequency != "MONTHLY" or interval == 1):  # dateutil looks for what never comes up to the year 9999
        rule += f";BYMONTH={','.join(map(str, months))}"
    until = datetime(2026, 11, 22)
    theirs = list(rrulestr(f"{rule};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=start))

    assert list(occurrences(start, vRecur.from_ical(rule), until=until)) == sorted({start, *theirs})


@pytest.mark.parametrize("name", ["", "/", "../../etc", "Europe", "Europe/Nowhere", "A" * 300, "Etc/\0"])
def test_a_zone_that_is_none_is_nothing(name: str) -> None:
    """Whatever stands for a zone, looking for it never fails."""
    assert zone_named(name) is None
