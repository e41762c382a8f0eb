# ruff: noqa: E501  a row of a table is one line
"""Help that was given or received: told, thanked for, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil.favours.finding import find_favours
from assistant.distil.said.sentences import Said
from assistant.domain.ledger import Favour, Party, Standing

MONDAY = date(2026, 5, 4)

FOUND = """
them | received | I sent your CV to Anna. | You sent my CV to Anna.
them | received | I've put in a good word for you. | You have put in a good word for me.
them | received | I mentioned you to our VP last week and she loved your story. | You mentioned me to your VP.
them | received | I have forwarded your application to our head of talent. | You have forwarded my application to your head of talent.
them | received | I had a word with Claire about your visa letter. | You had a word with Claire about my visa letter.
them | received | Please find attached the contract you asked for. | You sent me the contract.
them | received | Here are the slides from yesterday's talk. | You sent me the slides.
them | given | Thanks a million for covering my shift on Saturday! | I covered your shift on 2 May.
them | given | Thanks again for your help with the grant application. | I helped you with the grant application.
them | given | I'm so grateful that you drove me to the airport. | I drove you to the airport.
them | given | Thank you for the notes, they saved my exam. | I sent you the notes.
them | given | You lent me your bike. | I lent you my bike.
them | given | Without your feedback I would never have got the job. | Without my feedback you would never have got the job.
me | received | Thank you for reading my plan on Sunday. | You read my plan on 3 May.
me | received | Thanks for putting me in touch with Claire! | You put me in touch with Claire.
me | received | The novel arrived yesterday, thank you! | You sent me the novel.
me | received | The book you lent me is wonderful. | You lent me the book.
me | received | It was so kind of you to bring soup when I was ill. | You brought soup when I was ill.
me | received | Thanks for the lift yesterday! | You gave me a lift.
me | received | You introduced me to Priya. | You introduced me to Priya.
me | given | Here are the notes you asked for. | I sent you the notes.
me | given | I sent your paper to my professor. | I sent your paper to my professor.
them | received | Ich habe dich meiner Chefin empfohlen. | Du hast mich deiner Chefin empfohlen.
them | received | Ich habe Ihren Lebenslauf an unsere Personalabteilung weitergegeben. | Sie haben meinen Lebenslauf an Ihre Personalabteilung weitergegeben.
them | given | Vielen Dank für deine Hilfe beim Umzug! | Ich habe dir beim Umzug geholfen.
me | received | Danke, dass du mich zum Bahnhof gefahren hast. | Du hast mich zum Bahnhof gefahren.
them | received | I've moved you to the front of the queue for the course. | You have moved me to the front of the queue for the course.
them | received | Took the bins out for you this morning. | You took the bins out for me on 4 May.
them | received | I managed to get you an appointment with Dr Weiss. | You got me an appointment with Dr Weiss.
them | received | We featured your article in our newsletter. | You featured my article in your newsletter.
them | received | I left a jar of honey on your doorstep. | You left a jar of honey on my doorstep.
them | received | Contract's in your inbox. | You sent me the contract.
them | received | PFA the revised budget. | You sent me the revised budget.
them | received | The recording is on the drive. | You sent me the recording.
them | received | Attached you'll find the signed agreement. | You sent me the signed agreement.
them | received | Gave your number to my cousin, she needs a translator. | You gave my number to your cousin.
them | given | Kudos to you for untangling the budget. | You thanked me for untangling the budget.
them | given | That contact you gave me was brilliant. | I gave you the contact.
them | given | Your advice on the salary talk paid off. | My advice on the salary talk paid off.
them | given | We couldn't have opened on time without you. | You could not have opened on time without me.
them | given | You've been an absolute star through all this. | On 4 May 2026 you wrote: “You've been an absolute star through all this.”
them | given | I still can't believe you spent your Sunday on my tax return. | On 4 May 2026 you wrote: “I still can't believe you spent your Sunday on my tax return.”
me | received | Really appreciate the early warning. | I thanked you for the early warning.
me | received | Your introduction to Paulo has turned into a contract. | Your introduction to Paulo has turned into a contract.
me | given | Ahmed, meet Julia, who runs the lab I told you about. | I introduced you to Julia.
them | received | I told the bishop that you carve like a master. | You spoke for me to the bishop.
them | received | The plums are in your porch. | You left the plums in my porch.
them | received | I fixed the pump for you in here. | You fixed the pump for me.
them | given | Thank you for minding the geese so lovingly. | I minded the geese.
them | received | Ich hab dir die Heizung entlüftet, gluckert nicht mehr. | Du hast mir die Heizung entlüftet.
them | given | Danke, dass du so liebevoll auf die Gänse aufgepasst hast. | Ich habe auf die Gänse aufgepasst.
them | received | Ich hab dich für den Beirat vorgeschlagen. | Du hast mich für den Beirat vorgeschlagen.
them | received | Ich bin gestern für dich eingesprungen. | Du bist am 3. Mai für mich eingesprungen.
them | received | Anbei findest du die Fotos vom Fest. | Du hast mir die Fotos vom Fest geschickt.
them | given | Ohne Ihre Hilfe hätte ich den Bescheid nie verstanden. | Ohne meine Hilfe hätten Sie den Bescheid nie verstanden.
them | given | Danke fürs Fahren! | Du hast mir für das Fahren gedankt.
them | given | Dein Tipp war Gold wert. | Am 4. Mai 2026 schriebst du: „Dein Tipp war Gold wert.“
me | received | Danke für den Kontakt zu Herrn Voss. | Du hast mir den Kontakt zu Herrn Voss gegeben.
me | received | Vielen Dank für die Laborwerte. | Du hast mir die Laborwerte geschickt.
"""

NONE = """
them | I can introduce you to Priya. | an offer
them | I've sent you my sonnet for your corrections. | their own piece, to be judged
them | I run a small mill and would love to grind your wheat. | a wish
them | Thank you for your patience. | a quality
them | I will send you the notes. | a plan
them | Would you read my draft? | asked, not done
them | Thanks in advance for looking at this. | in advance
them | Thanks for your mail. | attention
them | Thanks for the quick reply. | attention
them | Thank you for your interest in our company. | attention
them | I read your message on Sunday. | reading a mail
them | I sent you an invitation to the call. | a mail
them | I would have helped you. | it did not happen
them | I forgot to send your CV to Anna. | it did not happen
them | Thanks for having us on Sunday. | company
me | Thank you for your message. | attention
me | Could you send me the notes? | asked
me | Please find attached my CV. | an application
me | Danke für deine Nachricht. | attention
them | Vielen Dank im Voraus für Ihre Mühe. | in advance
them | I would be grateful for your comments by Friday. | asked
them | You're a star if you can manage that. | asked
them | Please find attached the form, kindly sign and return it. | for the writer's own sake
them | I've added you on LinkedIn. | no help
them | I bought the same coat as you. | no help
them | The contract has arrived from our lawyers. | somebody else sent it
them | So thrilled for you! | a feeling
them | Ich habe dich vermisst. | a feeling
them | Ich habe dir gestern eine Mail geschickt. | a mail
them | Danke für den schönen Abend. | company
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split(" | ")) for line in table.strip().splitlines()]


def _found(text: str, by: str, *, to_several: bool = False) -> list[Favour]:
    german = any(word in text.split() for word in ("Ich", "Danke", "Danke,", "Vielen", "Anbei", "Ohne", "Dein"))
    language = "de" if german else "en"
    said = Said(text, "i1", "m1", MONDAY, Party(by), to_several=to_several, language=language)
    return find_favours([said], parse=grammar(), contact_id="c1", names=("Ahmed Khan",))


@pytest.mark.parametrize(("by", "direction", "text", "what"), _rows(FOUND))
def test_help_is_found(by: str, direction: str, text: str, what: str) -> None:
    """Each deed has its direction and is told in the voice of a letter."""
    assert [(f.direction.value, f.what) for f in _found(text, by)] == [(direction, what)]


@pytest.mark.parametrize(("by", "text", "why"), _rows(NONE))
def test_no_help(by: str, text: str, why: str) -> None:
    """Offers, plans, attention and thanks in advance are no favours."""
    assert _found(text, by) == [], why


def test_in_a_mail_to_several_it_waits() -> None:
    """ "You" may be somebody else there, so the user is asked."""
    [favour] = _found("I sent your CV to Anna.", "them", to_several=True)
    assert favour.standing is Standing.PROPOSED


def test_told_and_thanked_for_is_one_favour() -> None:
    """The same help told by them and thanked for by the user a few days later is kept once, as thanked."""
    told = Said("I sent your CV to Anna.", "i1", "m1", MONDAY, Party.THEM)
    thanks = Said("Thank you for sending my CV to Anna!", "i2", "m2", date(2026, 5, 6), Party.ME)
    [favour] = find_favours([told, thanks], parse=grammar(), contact_id="c1")
    assert (favour.source, favour.thanked) == ("m1", "m2")


def test_thanks_that_name_nothing_are_for_what_was_just_done() -> None:
    """ "You're a star!" in answer to a favour is thanks for that one and no second favour."""
    told = Said("I sent your CV to Anna.", "i1", "m1", MONDAY, Party.THEM, thread="t1")
    thanks = Said("You're a star!", "i2", "m2", date(2026, 5, 6), Party.ME, thread="t1")
    [favour] = find_favours([told, thanks], parse=grammar(), contact_id="c1")
    assert (favour.source, favour.thanked) == ("m1", "m2")


APPLIED = """
them | Thank you for your application. | We have read your CV with interest. | 0
them | We would like to invite you to a first interview. | I have read the two pages on your project. | 0
them | Thank you for your application. | You gave me an hour of your lunch break. | 0
them | Vielen Dank für Ihre Bewerbung. | Ich habe Ihre Unterlagen gelesen. | 0
them | It was dull on the train. | I have read your CV and marked two lines. | 1
"""


@pytest.mark.parametrize(("by", "before", "text", "count"), _rows(APPLIED))
def test_how_applications_go_is_no_help(by: str, before: str, text: str, count: str) -> None:
    """Papers read by whoever invites to the interview were read for the writer's own sake; a friend's reading helps."""
    language = "de" if "Ich habe" in text else "en"
    said = [Said(one, "i1", "m1", MONDAY, Party(by), language=language) for one in (before, text)]
    assert len(find_favours(said, parse=grammar(), contact_id="c1")) == int(count)


def test_a_helper_who_speaks_of_the_readers_time_is_polite() -> None:
    """ "You gave me two hours of your Tuesday", by whoever sends notes on it, waits for a yes."""
    texts = ("Please find attached the contract you asked for.", "You gave me two hours of your Tuesday.")
    said = [Said(text, "i1", "m1", MONDAY, Party.THEM) for text in texts]
    found = find_favours(said, parse=grammar(), contact_id="c1")
    assert [f.standing for f in found if f.direction.value == "given"] == [Standing.PROPOSED]
