"""LinkedIn's export, file by file and era by era."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.domain.contacts import Card, Me
from assistant.domain.interactions import Channel, Direction, Identity
from assistant.domain.reports import Skip
from assistant.importing.found import AboutMe, Found, Message, Refusal
from assistant.importing.linkedin import read

NOTES = 'Notes:\n"When exporting your connection data, you may notice\nthat some are missing."\n\n'
LINK = "https://www.linkedin.com/in/"
ME = Me("Maya", profiles=("linkedin.com/in/maya",))
MAYA = Identity("Maya", profile="linkedin.com/in/maya")
ADA = Identity("Ada Roe", profile="linkedin.com/in/ada")
BO = Identity("Bo Lund", profile="linkedin.com/in/bo")


def _read(text: str, name: str = "Connections.csv") -> list[Found]:
    return list(read(text.encode(), name=name))


def _messages(text: str, name: str = "messages.csv") -> list[Message]:
    return [found for found in _read(text, name) if isinstance(found, Message)]


@pytest.mark.parametrize(
    ("text", "card", "why"),
    [
        (
            NOTES + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Ada,Roe,{LINK}Ada-Roe-1A/,,Fernlight,Engineer,08 Feb 2026\n",
            Card(
                source="Connections.csv#linkedin.com/in/ada-roe-1a",
                name="Ada Roe",
                profiles=("https://www.linkedin.com/in/ada-roe-1a",),
                title="Engineer",
                organisation="Fernlight",
                since=date(2026, 2, 8),
            ),
            "since mid-2023: a link, hardly ever an address",
        ),
        (
            NOTES + "First Name,Last Name,Email Address,Company,Position,Connected On\n"
            "Ada,Roe,Ada@Roe.example,Fernlight,Engineer,08 Feb 2022\n",
            Card(
                source="Connections.csv#Ada Roe|2022-02-08",
                name="Ada Roe",
                addresses=("ada@roe.example",),
                title="Engineer",
                organisation="Fernlight",
                since=date(2022, 2, 8),
            ),
            "2021 to 2023: notes above, no link",
        ),
        (
            "First Name,Last Name,Email Address,Current Company,Current Position,Connected On\n"
            'Ada,Roe,,"Roe, Lund & Co","Engineer","10/2/16, 7:01 PM"\n',
            Card(
                source="Connections.csv#Ada Roe|2016-10-02",
                name="Ada Roe",
                title="Engineer",
                organisation="Roe, Lund & Co",
                since=date(2016, 10, 2),
            ),
            "before 2018: no notes, dates the American way",
        ),
        (
            f"First Name,Last Name,URL,Connected On\nSøren,Kjær,{LINK}s%C3%B8ren-kj%C3%A6r?trk=x,12 déc. 2024\n",
            Card(
                source="Connections.csv#linkedin.com/in/søren-kjær",
                name="Søren Kjær",
                profiles=("https://www.linkedin.com/in/søren-kjær",),
                since=date(2024, 12, 12),
            ),
            "an encoded link, a date of a French export",
        ),
    ],
)
def test_a_connection_becomes_a_card(text: str, card: Card, why: str) -> None:
    """Every era's row of headings is found, and the row below it read by name."""
    assert _read(text) == [card], why


def test_hidden_members_are_counted_not_kept() -> None:
    """Rows that name nobody make no card; those of commas alone are no rows at all."""
    text = NOTES + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    text += ",,,,,,\n,,,,,,08 Feb 2026\n,,,,,,09 Feb 2026\nAda,Roe,,,,,08 Feb 2026\n"
    *hidden, card = _read(text)

    assert isinstance(card, Card)
    assert card.name == "Ada Roe"
    assert [(each.source, each.skip) for each in hidden if isinstance(each, Message)] == [
        ("Connections.csv#line 7", Skip.EMPTY),
        ("Connections.csv#line 8", Skip.EMPTY),
    ]


def test_two_people_of_one_name_and_day_stay_two() -> None:
    """Before there were links, the company tells apart who shares a name and the day of connecting."""
    text = "First Name,Last Name,Company,Connected On\nAda,Roe,Fernlight,08 Feb 2020\nAda,Roe,Oakmere,08 Feb 2020\n"

    assert [card.source for card in _read(text) if isinstance(card, Card)] == [
        "Connections.csv#Ada Roe|2020-02-08",
        "Connections.csv#Ada Roe|Oakmere|2020-02-08",
    ]


THIRTEEN = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)


def _thirteen(
    sender: str = f"Ada Roe,{LINK}ada",
    to: str = f"Maya,{LINK}maya",
    content: str = "Hello",
    folder: str = "INBOX",
    draft: str = "No",
) -> str:
    return f"c1,,{sender},{to},2026-05-04 09:12:33 UTC,,{content},{folder},,{draft},No\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (THIRTEEN + _thirteen(), "today: 13 columns"),
        (
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
            "FOLDER\n"
            f"c1,,Ada Roe,{LINK}Ada,Maya,{LINK}maya,2026-05-04 09:12:33 UTC,,Hello,INBOX\n",
            "10 columns",
        ),
        (
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
            f"c1,,Ada Roe,{LINK}ada,Maya,2026-05-04 09:12:33 UTC,,Hello,INBOX\n"
            f"c1,,Maya,{LINK}maya,Ada Roe,2026-05-05 09:12:33 UTC,,Hi,INBOX\n",
            "9 columns: the receiver's link is known from their answer",
        ),
        (
            '"FOLDER","CONTENT","DATE","TO","RECIPIENT PROFILE URLS","FROM","SENDER PROFILE URL","CONVERSATION ID"\n'
            f'"INBOX","Hello","5/4/26, 9:12:33 AM","Maya","{LINK}maya","Ada Roe","{LINK}ada","c1"\n',
            "another order and another way of dating",
        ),
    ],
)
def test_a_message_is_read_in_every_era(text: str, why: str) -> None:
    """Columns are mapped by name; people are known by their links, and the conversation is thread and source."""
    message = _messages(text)[0]

    assert message.sender == ADA, why
    assert message.to == (MAYA,)
    assert message.when == datetime(2026, 5, 4, 9, 12, 33, tzinfo=UTC)
    assert (message.text, message.skip, message.channel) == ("Hello", None, Channel.MESSAGE)
    assert (message.source, message.thread) == ("messages.csv#c1", "c1")


def test_messages_of_2017_have_names_and_a_direction() -> None:
    """Without links and ids the names make the conversation, and the file says what was sent."""
    text = "From,To,Date,Subject,Content,Direction,Folder\n"
    text += 'Maya,Ada Roe,"3/9/17, 10:05 PM",Hi,Are you there?,OUTGOING,SENT\n'
    (message,) = _messages(text)

    assert message.sent
    assert message.thread == "Ada Roe|Maya"
    assert message.counterparts(Me("Maya")) == (Identity("Ada Roe"),)
    assert message.when == datetime(2017, 3, 9, 22, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "skip", "why"),
    [
        (_thirteen(), None, "an ordinary message"),
        (_thirteen(draft="Yes"), Skip.DRAFT, "a draft"),
        (_thirteen(folder="SPAM"), Skip.SPAM, "what LinkedIn took for spam"),
        (_thirteen(folder="ARCHIVE"), None, "the archive is no bin"),
        (_thirteen(sender="Vantory,"), Skip.SPONSORED, "whoever has no page is a firm that paid"),
        (_thirteen(sender=f"Vantory,{LINK.replace('in/', 'company/')}vantory"), Skip.SPONSORED, "a firm's page"),
        (_thirteen(content='"<p class=""spinmail-x"">Hi</p>"'), Skip.SPONSORED, "the markup of paid messages"),
        (_thirteen(sender="LinkedIn Member,"), Skip.DELETED, "a deleted account wrote"),
        (_thirteen(sender=f"Maya,{LINK}maya", to="LinkedIn Member,"), Skip.DELETED, "written to a deleted account"),
        (_thirteen(content=""), Skip.EMPTY, "an attachment alone"),
        (_thirteen(sender=","), Skip.UNREADABLE, "from nobody"),
    ],
)
def test_what_does_not_count_is_skipped_with_its_reason(row: str, skip: Skip | None, why: str) -> None:
    """A message that is left out is still yielded, and says why."""
    (message,) = _messages(THIRTEEN + row)

    assert message.skip is skip, why


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('"<p>First</p><p>Second &amp; <b>third</b></p>"', "First\n\nSecond & third"),
        ('"1 < 2 and 3 > 2"', "1 < 2 and 3 > 2"),
        ('"a\n\nb"', "a\n\nb"),
        ('"{{name}} <script>x</script>"', "{{name}} <script>x</script>"),
    ],
)
def test_markup_is_read_and_everything_else_left_alone(content: str, text: str) -> None:
    """HTML becomes text; what only looks a little like it stays as it was written."""
    (message,) = _messages(THIRTEEN + _thirteen(content=content))

    assert message.text == text


def test_whose_the_export_is_shows_in_the_conversations() -> None:
    """The one link that takes part in every conversation is the user's, and gives each message its direction."""
    text = THIRTEEN + _thirteen() + _thirteen(sender=f"Maya,{LINK}maya", to=f"Ada Roe,{LINK}ada", content="Hi")
    text += _thirteen(sender=f"Bo Lund,{LINK}bo").replace("c1", "c2", 1)
    first, *messages = _read(text, "messages.csv")

    assert first == AboutMe("messages.csv#linkedin.com/in/maya", name="Maya", profiles=("linkedin.com/in/maya",))
    assert [message.exchange(ME).interaction.direction for message in messages] == [  # type: ignore[union-attr]
        *(Direction.RECEIVED, Direction.SENT, Direction.RECEIVED)
    ]


def test_one_conversation_alone_does_not_say_whose_it_is() -> None:
    """Where two links are in every conversation, nothing is claimed."""
    assert [found for found in _read(THIRTEEN + _thirteen(), "messages.csv") if isinstance(found, AboutMe)] == []


def test_in_a_group_everybody_written_to_is_named() -> None:
    """Names and links are paired; what the user sent is an exchange with all, what they got with the writer."""
    both = f'"Ada Roe, Bo Lund","{LINK}ada,{LINK}bo"'
    text = THIRTEEN + _thirteen(sender=f"Maya,{LINK}maya", to=both)
    text += _thirteen(to=f'"Maya, Bo Lund","{LINK}maya;{LINK}bo"')
    sent, received = _messages(text)

    assert sent.counterparts(ME) == (ADA, BO)
    assert received.counterparts(ME) == (ADA,)


def test_a_title_in_a_name_is_no_second_person() -> None:
    """With one link there is one person, whatever commas their name holds."""
    (message,) = _messages(THIRTEEN + _thirteen(to=f'"Bo Lund, PhD",{LINK}bo'))

    assert message.to == (Identity("Bo Lund, PhD", profile="linkedin.com/in/bo"),)


def test_the_same_message_has_the_same_id_in_every_export() -> None:
    """The id depends on the conversation, time, sender and words, and on neither the file's name nor its columns."""
    new = _messages(THIRTEEN + _thirteen())[0]
    old = _messages(
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
        f"c1,Ada Roe,{LINK}ada,Maya,2026-05-04 09:12:33 UTC,Hello\n",
        "messages (2).csv",
    )[0]
    other = _messages(THIRTEEN + _thirteen(content="Hello again"))[0]

    assert new.id == old.id
    assert new.id != other.id


INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


def test_an_invitation_with_a_note_is_a_note() -> None:
    """Dates are American and without a zone; the direction says who the user is."""
    about, message = _read(
        INVITED + f'Maya,Ada Roe,"5/4/26, 9:12 PM",We met at the fair.,OUTGOING,{LINK}maya,{LINK}ada\n',
        "Invitations.csv",
    )

    assert about == AboutMe("Invitations.csv#linkedin.com/in/maya", name="Maya", profiles=("linkedin.com/in/maya",))
    assert isinstance(message, Message)
    assert (message.sender, message.to, message.sent) == (MAYA, (ADA,), True)
    assert (message.channel, message.text) == (Channel.LINKEDIN_NOTE, "We met at the fair.")
    assert message.when == datetime(2026, 5, 4, 21, 12, tzinfo=UTC)
    assert message.source == "Invitations.csv#linkedin.com/in/ada"


def test_an_invitation_without_a_note_is_skipped() -> None:
    """There are no words to keep."""
    text = INVITED + f'Ada Roe,Maya,"5/4/26, 9:12 AM",,INCOMING,{LINK}ada,{LINK}maya\n'

    assert [message.skip for message in _messages(text, "Invitations.csv")] == [Skip.EMPTY]


RECOMMENDED = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"


@pytest.mark.parametrize(
    ("name", "direction"),
    [("Recommendations_Received.csv", Direction.RECEIVED), ("Recommendations_Given.csv", Direction.SENT)],
)
def test_a_recommendation_keeps_its_words(name: str, direction: Direction) -> None:
    """Whoever wrote it is the sender; only the file's name tells which way it went."""
    (message,) = _messages(
        RECOMMENDED + 'Ada,Roe,Fernlight,Engineer,"She is good.","07/21/09, 12:11 PM",VISIBLE\n', name
    )
    exchange = message.exchange(ME)

    assert exchange is not None
    assert (exchange.interaction.direction, exchange.people) == (direction, (Identity("Ada Roe"),))
    assert (message.subject, message.text) == ("Recommendation", "She is good.")
    assert message.when == datetime(2009, 7, 21, 12, 11, tzinfo=UTC)


def test_recommendations_of_no_known_direction_are_refused() -> None:
    """Nobody's praise is laid into another's mouth."""
    (refusal,) = _read(RECOMMENDED + "Ada,Roe,,,x,,VISIBLE\n", "recommendations.csv")

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "It does not say whether these recommendations were given or received."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Company Name,Followed On\nFernlight,x\n", "Company Follows.csv"),
        ("Notes:\nx\n", "Ad_Targeting.csv"),
        ("Extension,Number,Type\n,1,x\n", "PhoneNumbers.csv"),
    ],
)
def test_files_with_nothing_to_keep_yield_nothing(text: str, why: str) -> None:
    """The rest of the export is left aside in silence."""
    assert _read(text, why) == []


def test_a_file_of_anything_else_is_refused() -> None:
    """What is none of LinkedIn's tables says so."""
    assert _read("a,b\n1,2\n", "Connections.csv") == [
        Refusal("Connections.csv", "line 1", "No row of headings of a LinkedIn export was found.")
    ]
