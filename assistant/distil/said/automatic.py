# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""Which interactions a program wrote by itself."""

from __future__ import annotations

import re

from assistant.domain.interactions import Direction, Interaction

_SUBJECT = re.compile(
    r"^\s*(?:auto(?:matic|matische)?[ -]?(?:reply|response|antwort)|out of (?:the )?office"
    r"|ooo\b|abwesenheit|undeliver|delivery status|mail delivery|(?:accepted|declined|tentative|zugesagt|abgelehnt"
    r"|canceled|cancelled|(?:updated )?invitation|einladung):)",
    re.I,
)
# A person may go on writing under such a subject; a program's text has one of these.
_ABSENT = re.compile(
    r"\b(?:office|away|leave|return|vacation|holiday|automatic|absen\w+|abwesen\w+|urlaub|zurück|erreichbar|accepted|declined"
    r"|tentative\w*|invit\w+|einladung|deliver\w*|undeliver\w*|canceled|cancelled|zugesagt|abgelehnt|termin"
    r"|thank you for your (?:message|e-?mail|mail)|vielen dank für (?:ihre|deine) (?:nachricht|e-?mail|mail))\b",
    re.I,
)
_SENDER = re.compile(
    r"^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|newsletter|bounces?|calendar-notification)\b",
    re.I,
)
_SAYS_SO = re.compile(
    r"\b(?:this is an automat(?:ic|ed|ically generated) (?:reply|message|response|e-?mail)|do not reply to this"
    r"|generated automatically|automatically generated"
    r"|diese (?:nachricht|e-?mail) wurde automatisch|automatische (?:antwort|nachricht))",
    re.I,
)
_AWAY = re.compile(
    r"\b(?:i(?: am|['’]m) (?:currently )?(?:out of (?:the )?office|away|on (?:\w+ )?leave)"
    r"|ich bin .{0,40}\b(?:nicht im (?:büro|haus)|außer haus|abwesend|nicht erreichbar))",
    re.I,
)
# A person says that they are away, too; only a program goes on like this.
_AND_SO = re.compile(
    r"\b(?:(?:limited|no|intermittent) access|(?:for )?anything urgent|not be forwarded|nicht weitergeleitet|in urgent cases|urgent (?:matters|enquiries|inquiries|cases|requests)|upon my return"
    r"|in dringenden fällen|ihre (?:nachricht|e-?mail) wird nicht|after my return|(?:respond|reply|answer) as soon as|read (?:my )?(?:e-?)?mail|nach meiner rückkehr)",
    re.I,
)

_RECEIVED = re.compile(
    r"\s*(?:(?:dear|hello|hi|hallo|guten tag)\b[^\n]{0,40}\n\s*)?"
    r"(?:(?:thank you|many thanks|thanks) for your (?:message|e-?mail|mail)|(?:vielen dank|danke) für (?:ihre|deine) (?:nachricht|e-?mail|mail))\.\s",
    re.I,
)
"""A mail thanked for before anything else, and the writer away: an answering machine."""


def is_automatic(interaction: Interaction) -> bool:
    """Whether a program wrote it: absence notes, delivery reports, answers to invitations, newsletters."""
    if interaction.direction is Direction.BETWEEN:
        return False
    text = interaction.text[:600]
    return bool(
        (_SUBJECT.search(interaction.subject) and (_ABSENT.search(text) or not text.strip()))
        or _SENDER.search(interaction.sender.address)
        or _SAYS_SO.search(text)
        or (_AWAY.search(text) and (_AND_SO.search(text) or _RECEIVED.match(text)))
    )
