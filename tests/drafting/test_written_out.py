"""Thanks and offers typed in signs, asides and other tongues' politeness, read as whole sentences of the letter."""

# ruff: noqa: E501  rows of a table stay on one line

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.contacts import Contact, Me
from assistant.domain.requests import Kind
from assistant.drafting.doubted_sentences import ill_made
from assistant.drafting.doubted_wording import unformed
from assistant.drafting.purpose import Reading, read_purpose
from assistant.models.grammar import load_grammar

PARSE = load_grammar()


def _read(kind: Kind, typed: str, to: str) -> Reading:
    return read_purpose(
        kind, typed, contact=Contact("c1", to), me=Me("Maya Lindqvist"), parse=PARSE, today=date(2026, 11, 22)
    )


@pytest.mark.parametrize(
    ("typed", "to", "text"),
    [
        ("Thank you mam for the food last night shift", "Rosa Lim", "Thank you for the food last night shift."),
        ("for fixing my ipad. sorry about capitals cant turn them off", "Rosa Lim", "Thank you for fixing my ipad."),
        ("reference letter -> got the place in Krakow!!", "Anke Lorenz", "Thank you for the reference letter. I got the place in Krakow."),
        ("intro to Marta => she hired me", "Tom Reed", "Thank you for the intro to Marta. She hired me."),
        ("the lift Leeds -> York on Sunday", "Tom Reed", "Thank you for the lift from Leeds to York on Sunday."),
        ("his cheque (came tues), and for telling Lady Carew about us", "Hugh Lacey", "Thank you for your cheque (it came Tuesday), and for telling Lady Carew about us."),
        ("her letter (got it friday), and the stamps", "Ana Ruiz", "Thank you for your letter (I got it Friday), and the stamps."),
        ("helping with the move - the sofa esp!! - & for the pizza", "Josh Abernathy", "Thank you for helping with the move (the sofa especially) and for the pizza."),
        ("Dear Josie well I just wanted to say thankyou for taking me to the clinic", "Josie Lamb", "Thank you for taking me to the clinic."),
        ("well josie the thing is we never thanked you for the cot", "Josie Lamb", "Thank you for the cot. We never thanked you for it."),
        ("maam thank you po for the letter, i got the visa na!!", "Teresita Gomez", "Thank you for the letter. I got the visa."),
        ("salamat po sir for the help with my papers", "Tom Reed", "Thank you for the help with my papers."),
        ("That she played the organ at a day's notice, and would take no money for it.", "Hilary Vaughan", "Thank you for playing the organ at a day's notice. You would take no money for it."),
        ("mending the fence, and wanted nothing for it", "Hilary Vaughan", "Thank you for mending the fence. You wanted nothing for it."),
        ("you gave us the keys, and would love to have you round", "Hilary Vaughan", "Thank you for giving us the keys. I would love to have you round."),
        ("for soup, for visits, for that she phoned to my daughter", "Sister Teresa", "Thank you for soup, for visits, and for phoning to my daughter."),
        ("the contact with Iñigo, he have invested already 50.000 euros", "Beatriz Solana", "Thank you for the contact with Iñigo. He has invested already 50.000 euros."),
        ("putting me in touch with Yewande, she has three jobs for us", "Tom Reed", "Thank you for putting me in touch with Yewande. She has three jobs for us."),
        ("MY BEST CUSTOMER FOR 11 YEARS. ALWAYS PAYS ON TIME. JUST WANT TO SAY THANKS".lower(), "Mrs Dorothy Lund", "Thank you for being my best customer for 11 years. You always pay on time."),
        ("the coffees. most of all telling me not to take the first offer", "Greg Lindqvist", "Thank you for the coffees, and most of all for telling me not to take the first offer."),
        ("he found the deed!! in the box nobody had looked in. mr ashdown also v grateful", "Barry Whitcombe", "Thank you for finding the deed in the box nobody had looked in. Mr Ashdown is also very grateful."),
        ("pulling the calf sunday nite, tell him hes a lifesaver", "Mossie Keane", "Thank you for pulling the calf Sunday night. You're a lifesaver."),
        ("the reference. need to mention start is october", "Anke Lorenz", "Thank you for the reference. The start is October."),
        ("signing our po for the chairs", "Ana Ruiz", "Thank you for signing our po for the chairs."),
        ("the ring that was her mums, I will wear it always", "Ana Ruiz", "Thank you for the ring that was your mum's. I will wear it always."),
    ],
)  # fmt: skip
def test_thanks(typed: str, to: str, text: str) -> None:
    """Signs are words, the aside of one thing stays by it, and whoever did something is the one who did."""
    assert _read(Kind.THANKS, typed, to).text == text


@pytest.mark.parametrize(
    ("typed", "to", "text"),
    [
        ("let me handle the shop instagram for him, first month no pay", "Godwin Ekpo", "Let me handle the shop instagram for you, first month no pay."),
        ("let our room to his daughter for the summer", "Godwin Ekpo", "I would be glad to let our room to your daughter for the summer."),
        ("my services at your eye camp, two days, desk or dressings, whichever is required", "Anil Saxena", "I can offer you my services at your eye camp, two days, desk or dressings, whichever is required."),
        ("my car whenever his is in the shop", "Anil Saxena", "I can offer you my car whenever yours is in the shop."),
        ("bread for the sisters every Friday", "Sister Carmel Tuohy", "I can offer you bread for the sisters every Friday."),
        ("that her little girl can come to me until she is home from work", "Yasemin Demir", "Your little girl can come to me until you are home from work."),
        ("paint the infants room at midterm me & 2 other mams, if school pays", "Conor Hickey", "2 other mams and I could paint the infants room at midterm, if school pays."),
        ("Myself and three batchmates can do the data entry, only certificate is wanted.", "Geeta Menon", "Three batchmates and I can do the data entry. Only a certificate is wanted."),
        ("the stall next to mine, she has till friday to say yes or no", "Bethan Howell", "I can offer you the stall next to mine. You have till Friday to say yes or no."),
        ("a trial shift for Marta, she can start Monday", "Tom Reed", "I can offer you a trial shift for Marta. She can start Monday."),
        ("wood for the church, about 6 cubic metres beech, dried already two years", "Dietmar Kunze", "I can offer you wood for the church, about 6 cubic metres beech, dried already two years."),
        ("volunteer me and two friends", "Jean Applegarth", "I would be glad to volunteer me and two friends."),
        ("a job as junior clerk. she has till Friday", "Jean Applegarth", "I can offer you a job as junior clerk. You have till Friday."),
        ("walk her dog till her hips better", "Jean Applegarth", "I would be glad to walk your dog till your hip's better."),
    ],
)  # fmt: skip
def test_offers(typed: str, to: str, text: str) -> None:
    """An offer says who would do it, and "she" is whoever only the offer can mean."""
    assert _read(Kind.OFFER, typed, to).text == text


@pytest.mark.parametrize(
    ("sentence", "ill"),
    [
        ("Thank you for covering my shift when my kid was sick, and I owe you one.", False),
        ("Thank you for mending the fence, and wanted nothing for it.", True),
        ("I can offer you wood for the church, about 6 cubic metre beech, dried already two years.", False),
        ("You always pays on time.", True),
        ("I am grateful that your cheque (it came Tuesday), and for telling Lady Carew about us.", True),
    ],
)
def test_ill_made(sentence: str, ill: bool) -> None:
    """A clause with its own "I" may follow thanks; a verb with nobody to do it may not."""
    assert ill_made(Kind.THANKS, sentence, "", sentence, alone=True, parse=PARSE) is ill


@pytest.mark.parametrize(
    ("sentence", "loose"),
    [
        ("It is the gas one or oil?", True),
        ("For not letting me pay for the petrol although I wish you had.", True),
        ("Thank you for helping with the move - the sofa especially, and for the pizza.", False),
        ("Thank you for the CV review -> 2 interviews already.", True),
    ],
)
def test_unformed(sentence: str, loose: bool) -> None:
    """A statement with a question mark, a "for" that stands alone and a sign for a word are no sentences of a letter."""
    act = sentence.startswith("Thank you")
    assert unformed(sentence, sentence, act=act, parse=PARSE) is loose
