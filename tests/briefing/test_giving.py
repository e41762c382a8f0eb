"""What could be given next, and how the helping stands with one contact."""

from __future__ import annotations

from dataclasses import replace

from assistant.briefing import Acquaintance, Circle, balance, thanked_by_telling
from assistant.domain.briefs import Section
from assistant.domain.contacts import Contact
from assistant.domain.facts import Sharing
from assistant.domain.giving import Giving
from assistant.domain.ledger import Party, Promise
from tests.briefing.people import RUTH, TODAY, brief_on, fact, favour, mail, promise, texts

NEED = fact("You are looking for a data engineer in York.", topic="need")
SAM = Contact("sam", "Sam Linfield", title="Data Engineer", organisation="York Ambulance Trust")


def _circle(*others: Acquaintance) -> Circle:
    return Circle(others=lambda: others, entries=lambda id_: [f"book.vcf#{id_}"])


def test_somebody_who_fits_is_proposed_with_both_sources() -> None:
    """Another contact whose post names what is needed stands beside the need; both are to be asked."""
    made = brief_on(facts=[NEED], circle=_circle(Acquaintance(SAM)))
    (line,) = made.of(Section.OFFER)
    might = "might fit; nothing on record says that they would: ask both sides first."
    who = f"Sam Linfield (Data Engineer at York Ambulance Trust) {might}"
    assert (line.text, line.sources) == (f"{NEED.text} (1 November) {who}", (NEED.source, "book.vcf#sam"))


def test_what_is_not_to_be_said_of_others_is_not_proposed() -> None:
    """A confidence of somebody else's answers no need."""
    told = replace(fact("You work as a data engineer in York.", topic="job", sharing=Sharing.NEVER), contact_id="kim")
    made = brief_on(facts=[NEED], circle=_circle(Acquaintance(Contact("kim", "Kim Poole"), (told,))))
    assert texts(made, Section.OFFER) == [f"{NEED.text} (1 November) Nothing was found on record that answers it."]


def test_nobody_is_proposed_to_themselves() -> None:
    """The contact's own post answers nothing."""
    ruth = replace(RUTH, title="Data Engineer", organisation="York Press")
    made = brief_on(ruth, facts=[NEED], circle=_circle(Acquaintance(ruth)))
    assert "might fit" not in texts(made, Section.OFFER)[0]


def test_nobody_else_is_looked_up_without_a_need() -> None:
    """The other contacts are asked for only where there is something to answer."""

    def refuse() -> list[Acquaintance]:
        raise AssertionError("asked")

    brief_on(facts=[fact("You plan a fair.", topic="news")], interactions=[mail(1, "2026-11-01", "Hello there.")],
             circle=Circle(others=refuse))  # fmt: skip


def test_a_balance_counts_and_names_what_is_owed() -> None:
    """Help both ways, what was never thanked for, then what is owed before what answers a need."""
    appointment = Promise("a", "ruth", Party.ME, "I will come.", quote="I'll be there on Monday.")
    made = balance(
        RUTH,
        facts=[NEED],
        promises=[promise("I said I would send my notes."), appointment],
        favours=[favour("You read my plan."), favour("I checked your index.", received=False, when="2026-06-01")],
        circle=_circle(Acquaintance(SAM)),
        today=TODAY,
    )
    assert (made.received, made.given, str(made.last)) == (1, 1, "2026-06-01")
    assert [one.what for one in made.unthanked] == ["You read my plan."]
    assert [(gift.giving, gift.person) for gift in made.gifts] == [(Giving.OWED, None), (Giving.PERSON, SAM)]


def test_a_letter_of_thanks_thanks() -> None:
    """A favour that is told of in the user's own letter of thanks was thanked for there; one told otherwise was not."""
    helped = favour("You sat with me for an hour.")
    letter = mail(1, "2026-05-01", "You sat with me for an hour.", by_me=True, subject="Thank you for last night")
    plain = mail(1, "2026-05-01", "You sat with me for an hour.", by_me=True)
    assert [one.thanked for one in thanked_by_telling([helped], lambda _source: [letter])] == [helped.source]
    assert thanked_by_telling([helped], lambda _source: [plain]) == [helped]
