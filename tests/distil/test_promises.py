"""What counts as a promise: forms that do, and everything that only looks like one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.bootstrap import grammar, splitter
from assistant.distil.promises.finding import find_promises
from assistant.distil.said.quoting import stands
from assistant.distil.said.sentences import Said, said_in
from assistant.distil.said.tongue import guess_language
from assistant.domain.interactions import Channel, Direction, Identity, Interaction
from assistant.domain.ledger import Party, Promise, Standing

WEDNESDAY = date(2026, 11, 4)

# Said on Wednesday, 4 November 2026; "-" where no day is named.
ENGLISH = """
The summary will be sent to you by Thursday.                                       | 2026-11-05
Your deposit will be refunded by the end of the month.                             | 2026-11-30
It'll be back in your garage by Sunday.                                            | 2026-11-08
The revised quote goes out to you tomorrow.                                        | 2026-11-05
My remarks follow on Friday.                                                       | 2026-11-06
You get the first print on Tuesday.                                                | 2026-11-10
You shall hear from me before Friday.                                              | 2026-11-05
I'm dropping the keys at your office tomorrow.                                     | 2026-11-05
I'm at your place on Saturday at ten.                                              | 2026-11-07
I'm coming over on Sunday with the drill.                                          | 2026-11-08
I send you the table until Friday.                                                 | 2026-11-06
Invoice to you by Friday.                                                          | 2026-11-06
Sketches by Thursday!                                                              | 2026-11-05
You can count on me for the 20th.                                                  | 2026-11-20
Drinks are on me on Friday.                                                        | 2026-11-06
We agreed that I would draft the letter by Friday.                                 | 2026-11-06
We will settle your invoice within ten days.                                       | 2026-11-14
I'll ask the librarian tomorrow whether they have it.                              | 2026-11-05
I'll send you the deck on Friday.                                                  | 2026-11-06
I will send you my notes by 6 November.                                            | 2026-11-06
I'm going to send you the contract tomorrow.                                       | 2026-11-05
I promise to call you next week.                                                   | 2026-11-13
I promise I'll bring the keys on Monday.                                           | 2026-11-09
I'll get back to you by the end of the month.                                      | 2026-11-30
I'll let you know by tomorrow evening.                                             | 2026-11-05
You'll have it by Friday.                                                          | 2026-11-06
You will hear from me before Christmas.                                            | 2026-12-24
Expect the first draft from me on Monday.                                          | 2026-11-09
I can have the report with you by Thursday.                                        | 2026-11-05
Let me send you the figures tomorrow.                                              | 2026-11-05
Will send the invoice tonight.                                                     | 2026-11-04
Sure, will forward it to you tomorrow.                                             | 2026-11-05
I'll read your plan tonight and tell you what I think.                             | 2026-11-04
I'll introduce you to my manager.                                                  | -
I'll put you in touch with Ingrid.                                                 | -
I'll ask Tom about the room.                                                       | -
I'll look into it and get back to you.                                             | -
I will write the reference and submit it by 31 January.                            | 2027-01-31
We'll send you the signed contract by Friday.                                      | 2026-11-06
My comments will be with you by Monday.                                            | 2026-11-09
The slides will be in your inbox by noon tomorrow.                                 | 2026-11-05
Slides to follow tomorrow.                                                         | 2026-11-05
I'm sending you the recording on Friday.                                           | 2026-11-06
On Friday I'll send you the deck.                                                  | 2026-11-06
When I'm back on Monday, I'll send you the photos.                                 | 2026-11-09
I'll send you the photos as soon as I'm home.                                      | -
I'll call you tomorrow, ok?                                                        | 2026-11-05
I'll send the agenda on Monday; does that suit you?                                | 2026-11-09
Thanks for the reminder, I'll pay the invoice today.                               | 2026-11-04
Don't worry, I'll bring the projector on Tuesday.                                  | 2026-11-10
I'll review the pull request first thing tomorrow.                                 | 2026-11-05
I won't forget to send you the list on Friday.                                     | 2026-11-06
I'll be there on Friday at eight.                                                  | 2026-11-06
I'll be in touch early next week.                                                  | 2026-11-10
I'll keep you posted.                                                              | -
I'll pick you up at the station on Saturday.                                       | 2026-11-07
I'll write to the registrar this week and copy you in.                             | 2026-11-06
I'll have a look at your draft over the weekend.                                   | 2026-11-08
I still owe you the comments on chapter two.                                       | -
Count on me to book the room by Friday.                                            | 2026-11-06
I shall return your book next Monday.                                              | 2026-11-09
I'll get you the numbers by EOD.                                                   | 2026-11-04
I'll make sure you get a ticket by Friday.                                         | 2026-11-06
I'll dig out the old recipe and post it to you this week.                          | 2026-11-06
"""
GERMAN = """
Ich bestelle dir morgen das Buch.                                                  | 2026-11-05
Die Bilder schieb ich dir heute Abend rüber.                                       | 2026-11-04
Das Paket geht morgen an dich raus.                                                | 2026-11-05
Der Vertrag wird Ihnen bis Freitag zugeschickt.                                    | 2026-11-06
Am Sonntag hast du die Übersetzung.                                                | 2026-11-08
Entwurf bis Freitag!                                                               | 2026-11-06
Ich kümmer mich bis Donnerstag um die Karten.                                      | 2026-11-05
Ich schicke dir die Unterlagen bis Freitag.                                        | 2026-11-06
Bis Freitag schicke ich dir die Unterlagen.                                        | 2026-11-06
Ich melde mich morgen bei dir.                                                     | 2026-11-05
Ich melde mich nächste Woche.                                                      | 2026-11-13
Ich kümmere mich darum.                                                            | -
Ich werde Ihnen den Vertrag bis Monatsende zuschicken.                             | 2026-11-30
Du bekommst den Entwurf bis Montag.                                                | 2026-11-09
Sie erhalten das Angebot bis zum 6. November.                                      | 2026-11-06
Ich rufe dich morgen an.                                                           | 2026-11-05
Morgen rufe ich dich an.                                                           | 2026-11-05
Ich gebe dir bis Donnerstag Bescheid.                                              | 2026-11-05
Ich stelle dich meiner Chefin vor.                                                 | -
Ich leite deine Bewerbung heute noch weiter.                                       | 2026-11-04
Ich lese deinen Text am Wochenende.                                                | 2026-11-08
Ich schaue mir deinen Entwurf übermorgen an.                                       | 2026-11-06
Ich bringe dir das Buch am Montag mit.                                             | 2026-11-09
Ich verspreche dir, dass ich am Samstag komme.                                     | 2026-11-07
Wir schicken Ihnen die Rechnung in KW 48.                                          | 2026-11-27
Schicke dir die Fotos heute Abend.                                                 | 2026-11-04
Ich überweise dir das Geld bis Ende der Woche.                                     | 2026-11-06
Ich frage Jana nach dem Schlüssel und sage dir Bescheid.                           | -
"""
# Nothing is promised here.
NOTHING = """
I'll keep my fingers crossed for Friday.
I'll be in touch some day.
I can bring the ladder by Friday or can send it.
I'm sending you the photos with this mail.
Ich übersende Ihnen heute die Noten.
The train will be at the station by nine on Friday.
My colleague will send you the form by Friday.
Dana will be with you on Monday.
Your parcel will be delivered to you on Friday.
I'm moving to Leeds on Monday.
I'm seeing my dentist on Friday.
I write to you because of the flat.
You have until Friday to apply.
Comments by Friday, please.
He comes back on Friday.
You get the keys from the porter on Friday.
When I get rich, I will buy you a castle.
Ich fahre am Freitag nach Wien.
Meine Kollegin schickt dir morgen die Liste.
Lass dir Zeit bis Montag.
Schick mir bitte bis Freitag die Liste.
Du hast bis Freitag Zeit.
Das Konzert wird auf Freitag verschoben.
If I find it I'll send it to you.
I'll send it if I find it.
I'd send you the deck if I had it.
I'll let you go now.
I'll be honest with you, it was hard.
I'll admit that I was wrong.
I'm happy to help anytime.
I'd be glad to introduce you to Tom.
I can introduce you to my manager.
Could you send me the deck by Friday?
Shall I send you the deck on Friday?
Will I see you on Friday?
I won't send you the deck.
I will not be able to come on Friday.
I'll never forget your kindness.
She said she'll send you the deck on Friday.
Tom says he will call you tomorrow.
My sister told me “I'll send it tomorrow”.
He said I'll love the place.
I sent you the deck on Friday.
Thanks, I'll take you up on that.
I'll see you on Friday!
I'll be in Berlin next week.
I'll be away until Monday.
I'll start my new job in May.
I'll move to Leeds next month.
I'll miss you all.
I'll keep this short.
I'll leave you two to it.
I'll keep my fingers crossed for Friday.
Sure, I'll do it when pigs fly.
Yeah right, I'll get it done tomorrow.
Let me know if Friday suits you.
Let me explain.
Please send me the notes by Friday.
You will send me the notes by Friday?
You'll love the new office.
You'll have a great time in May.
I owe you one.
I owe you a beer.
I think you'll get it.
What if I send it tomorrow?
I'm not sure I'll make it on Friday.
I doubt I'll finish it by Friday.
I'll attach it below.
I'll pass on this one.
I'll have the soup.
I hope I'll see you soon.
I look forward to Friday.
Anna will send you the deck on Friday.
They'll call you tomorrow.
It will rain tomorrow.
Should you need anything, I'll be here.
I would never promise that.
Wenn ich sie finde, schicke ich dir die Fotos.
Falls ich Zeit habe, rufe ich dich an.
Ich würde dir das Buch schicken.
Ich schicke dir das Buch nicht.
Schickst du mir die Unterlagen bis Freitag?
Soll ich dir die Unterlagen schicken?
Ich freue mich auf Freitag.
Ich drücke dir die Daumen für morgen.
Ich schicke dir liebe Grüße.
Anbei schicke ich dir die Unterlagen.
Jana schickt dir morgen die Unterlagen.
Sie hat gesagt, sie meldet sich morgen.
Ich bin morgen in Bremen.
Ich könnte dir das Buch leihen.
Ich kann dir gern helfen.
Bitte schick mir die Unterlagen bis Freitag.
Ich habe dir gestern die Unterlagen geschickt.
Danke, ich melde mich hiermit an.
"""


def mail(
    text: str,
    *,
    by: Party = Party.ME,
    on: date = WEDNESDAY,
    key: str = "m1",
    thread: str = "t",
    channel: Channel = Channel.EMAIL,
    to: int = 1,
) -> Interaction:
    """A mail with one text; ``to`` is how many people it went to."""
    note = channel is Channel.MEETING
    return Interaction(
        id=key,
        when=datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
        channel=channel,
        direction=Direction.BETWEEN if note else Direction.SENT if by is Party.ME else Direction.RECEIVED,
        subject="",
        text=text,
        raw=text,
        source=f"{key}@x.example",
        sender=Identity("X", "x@x.example"),
        recipients=tuple(Identity(f"R{n}", f"r{n}@x.example") for n in range(to)),
        thread=thread,
    )


def heard(*mails: Interaction) -> list[Said]:
    """What was said in the mails."""
    return said_in(mails, split=splitter(), language=guess_language)


def found(*mails: Interaction, names: tuple[str, ...] = ("Priya Raman", "Priya")) -> list[Promise]:
    """The promises in the mails."""
    return find_promises(heard(*mails), parse=grammar(), contact_id="c1", names=names)


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "due"), _rows(ENGLISH) + _rows(GERMAN))
def test_a_promise_is_found_with_its_day(text: str, due: str) -> None:
    """One promise by whoever wrote it, due on the day it names, its quote literally there."""
    promises = found(mail(text))
    assert [(p.who, p.due) for p in promises] == [(Party.ME, None if due == "-" else date.fromisoformat(due))]
    assert stands(promises[0].quote or "", text)


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_nothing_is_promised(text: str) -> None:
    """Conditions, offers, questions, denials, others' words, courtesies, plans and jokes promise nothing."""
    assert [p.quote for p in found(mail(text, by=Party.THEM))] == []


TOLD = [
    (Party.THEM, "I'll send you the deck on Friday.", "You said you would send me the deck on Friday, 6 November."),
    (Party.ME, "I will send you my notes by 6 November.", "I said I would send you my notes by 6 November."),
    (Party.THEM, "I'll introduce you to my manager.", "You said you would introduce me to your manager."),
    (Party.THEM, "Will send you my comments tomorrow.", "You said you would send me your comments on 5 November."),
    (Party.THEM, "I'll read your plan next week.", "You said you would read my plan by 13 November."),
    (Party.ME, "I'll feed the cat until Friday.", "I said I would feed the cat until Friday, 6 November."),
    (Party.ME, "On Monday I'll call you.", "I said I would call you on Monday, 9 November."),
    (Party.THEM, "I'll send it on Friday.", "On 4 November 2026 you wrote: “I'll send it on Friday.”"),
    (Party.ME, "I'll tell him on Friday.", "On 4 November 2026 I wrote: “I'll tell him on Friday.”"),
    (
        Party.THEM,
        "Ich schicke dir meine Notizen bis Freitag.",
        "Du hast gesagt, du schickst mir deine Notizen bis Freitag, den 6. November.",
    ),
    (
        Party.ME,
        "Ich rufe dich morgen an.",
        "Ich habe gesagt, ich rufe dich am 5. November an.",
    ),
]


@pytest.mark.parametrize(("by", "text", "what"), TOLD)
def test_it_is_told_in_the_voice_of_a_letter(by: Party, text: str, what: str) -> None:
    """Theirs is turned round, the user's stays, days become dates, and what points elsewhere is quoted."""
    assert [p.what for p in found(mail(text, by=by))] == [what]


def test_will_do_promises_what_was_asked() -> None:
    """A bare "Will do" takes what was asked for just before in the same thread."""
    asked = mail("Hi Maya,\n\nCould you send me your slides by Friday?", by=Party.THEM, key="m1")
    promises = found(asked, mail("Will do!", key="m2"))
    assert [(p.who, p.what, p.due) for p in promises] == [
        (Party.ME, "I said I would send you my slides by Friday, 6 November.", date(2026, 11, 6))
    ]


def test_their_will_do_answers_the_user() -> None:
    """ "Leave it with me" from the contact is their promise of what the user asked for."""
    asked = mail("Please send me the recording of the talk.", key="m1")
    promises = found(asked, mail("Sure, leave it with me.", by=Party.THEM, key="m2"))
    assert [(p.who, p.what) for p in promises] == [
        (Party.THEM, "You said you would send me the recording of the talk.")
    ]


GRANTED = [
    ("Would you mind sending me the rota?", "Will do!", "send you the rota"),
    ("Would you have time to read my essay?", "I'll deal with that on my return.", "read your essay on my return"),
    (
        "Could you feed the cat? Please water the ferns, too.",
        "Leave it with me.",
        "feed the cat and water the ferns, too",
    ),
    ("Could you call the plumber?", "I'll do that tomorrow.", "call the plumber on 5 November"),
]


@pytest.mark.parametrize(("asked", "answer", "deed"), GRANTED)
def test_what_was_asked_is_told_as_promised(asked: str, answer: str, deed: str) -> None:
    """Assents and deeds without a name ("do that") are told by what was asked, with the time the answer names."""
    promises = found(mail(asked, by=Party.THEM, key="m1"), mail(answer, key="m2"))
    assert [p.what for p in promises] == [f"I said I would {deed}."]


def test_will_do_without_a_request_waits_for_the_user() -> None:
    """Where nothing on record was asked for, the promise is only proposed."""
    assert [p.standing for p in found(mail("Will do!"))] == [Standing.PROPOSED]


def test_it_is_named_by_the_thing_just_spoken_of() -> None:
    """ "It" is the one thing the sentence before names."""
    promises = found(mail("The deck is nearly done. I'll send it to you on Friday."))
    assert [p.what for p in promises] == ["I said I would send the deck to you on Friday, 6 November."]


def test_notes_say_who_promised() -> None:
    """In the user's own note, "she" is the contact and "I" the user."""
    note = mail("Priya will send me the plan by Friday. I promised to send her my notes.", channel=Channel.MEETING)
    assert [(p.who, p.what) for p in found(note)] == [
        (Party.THEM, "You said you would send me the plan by Friday, 6 November."),
        (Party.ME, "I said I would send you my notes."),
    ]


def test_others_in_notes_promise_nothing() -> None:
    """What somebody else is to do, in a note about the contact, is not the contact's promise."""
    note = mail("Tom will send me the plan by Friday. Priya liked the plan.", channel=Channel.MEETING)
    assert found(note) == []


def test_in_a_mail_to_several_it_is_only_proposed() -> None:
    """ "You" need not be this contact there, and a name in front speaks to that person alone."""
    promises = found(mail("I'll send you all the minutes on Friday.\n\nBen, I'll send you the keys tomorrow.", to=3))
    assert [(p.standing, p.due) for p in promises] == [(Standing.PROPOSED, date(2026, 11, 6))]


def test_the_same_words_are_one_promise() -> None:
    """Said twice in the same words, it keeps its identity and its first day."""
    later = mail("I'll send you the deck on Friday.", key="m2", on=date(2026, 11, 5))
    promises = found(mail("I'll send you the deck on Friday!"), later)
    assert [p.made for p in promises] == [WEDNESDAY]


def test_two_promises_in_a_sentence_are_two() -> None:
    """Each is quoted by its own words."""
    promises = found(mail("I'll send you the deck on Friday, and I'll call you on Monday."))
    assert [(p.quote, p.due) for p in promises] == [
        ("I'll send you the deck on Friday", date(2026, 11, 6)),
        ("and I'll call you on Monday", date(2026, 11, 9)),
    ]


def test_a_hedged_promise_waits_for_the_user() -> None:
    """ "I'll try to" and "probably" are not believed at once."""
    promises = found(mail("I'll try to send you the deck on Friday."))
    assert [p.standing for p in promises] == [Standing.PROPOSED]


def test_absence_notes_promise_nothing() -> None:
    """What a program answers is nobody's word."""
    text = "I am out of the office until 12 October with no access to e-mail. I will reply upon my return."
    assert found(mail(text, by=Party.THEM)) == []
