"""Made-up mail in any number, the same for the same seed: what people write to each other about work."""

from __future__ import annotations

import random

_OPENINGS = (
    "Thanks again for {thing}; it helped more than I expected.",
    "It was good to see you at {place} last week.",
    "I hope the {event} went the way you wanted.",
    "Sorry for the slow answer, {excuse}.",
    "I am writing because {person} said you might know about {topic}.",
    "Following up on our call about {topic}.",
    "Quick question about {topic}, if you have a minute.",
    "{person} and I spoke about {topic} yesterday and your name came up.",
)
_MIDDLES = (
    "We are looking for somebody who knows {topic} and would like to start in {month}.",
    "The team at {firm} is rebuilding {system} and has two open roles for {role}s.",
    "I read your notes on {topic} twice, and the part on {system} answered what I had been asking for weeks.",
    "My manager wants a first version of {system} by {month}, which is tight but possible.",
    "I could introduce you to {person}, who hires {role}s at {firm}.",
    "If it helps, I can send you the slides from {place}; they cover {topic} in some depth.",
    "I applied at {firm} and passed the first round; the second is on {topic}.",
    "Nobody here has run {system} in production, so any warning would be welcome.",
    "They moved the {event} to {month} because the budget was not signed.",
    "What I lack is practice with {topic}; the reading I have done.",
    "You promised to look over my plan for {system}, and there is no hurry.",
    "The salary they named was lower than at {firm}, but the work is closer to {topic}.",
    "I left {firm} in {month} and took three weeks off to walk along the coast.",
    "{person} asked whether the numbers for {system} include the tests, and I was not sure.",
    "Could you tell me how you learned {topic}, and what you would leave out today?",
    "The contract with {firm} ends in {month}, after which I would be free for something new.",
)
_CLOSINGS = (
    "Would {day} at ten suit you?",
    "No worries if it does not fit.",
    "Let me know what you think.",
    "I will send the rest on {day}.",
    "Happy to return the favour whenever you need a pair of eyes.",
    "Say hello to {person} from me.",
)
_WORDS: dict[str, tuple[str, ...]] = {
    "thing": ("the introduction", "reading my draft", "the book", "your time on the phone", "the reference letter"),
    "place": ("the meetup in Leeds", "the data conference", "the open house", "the alumni dinner", "the workshop"),
    "event": ("launch", "move", "audit", "exam", "interview", "talk", "review"),
    "excuse": ("the release took all of my evenings", "I was ill for a week", "we moved house", "mail piled up"),
    "person": ("Priya", "Tomas", "Ingrid", "Malik", "Yuki", "Farah", "Oskar", "Lena", "Dario", "Amara", "Henrik"),
    "topic": (
        "window functions", "data pipelines", "hiring engineers", "pension plans", "visa rules", "wind farms",
        "teaching statistics", "protein folding", "supply contracts", "fundraising", "food safety", "typography",
        "machine translation", "clinical trials", "open source licences", "carbon accounting", "mentoring",
    ),
    "firm": ("Fernlight", "Holm & Co", "Tarrow", "Bluebarn", "Northgate Press", "Quillon", "Sabre Foods", "Ostara"),
    "system": (
        "the billing system", "the search index", "the warehouse", "the booking site", "our reporting", "the archive",
        "the mobile app", "the sensor network", "the payroll export", "the recommendation model",
    ),
    "role": ("data engineer", "analyst", "designer", "nurse", "editor", "product manager", "lawyer", "researcher"),
    "month": ("January", "March", "April", "June", "August", "September", "November"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
}  # fmt: skip


def mail(chance: random.Random) -> tuple[str, str]:
    """A subject and a text of 1 to 14 sentences: about half are short answers, few are long."""
    count = min(12, int(chance.expovariate(1 / 3.2)))
    patterns = [chance.choice(_OPENINGS), *chance.choices(_MIDDLES, k=count)]
    if count:
        patterns.append(chance.choice(_CLOSINGS))
    subject = chance.choice(("{topic}", "{event} at {firm}", "{role} at {firm}", "{system}", "thanks", "{day}"))
    return _filled(subject, chance), " ".join(_filled(pattern, chance) for pattern in patterns)


def mails(count: int, *, seed: int) -> list[tuple[str, str]]:
    """So many subjects and texts."""
    chance = random.Random(seed)
    return [mail(chance) for _ in range(count)]


def _filled(pattern: str, chance: random.Random) -> str:
    words = {key: chance.choice(choices) for key, choices in _WORDS.items()}
    text = pattern.format(**words)
    return text[0].upper() + text[1:]
