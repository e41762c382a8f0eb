# ruff: noqa: E501  patterns read better unbroken
"""What somebody wrote of a bad time of their own: no lead-in to an offer, which is the kinder without it."""

from __future__ import annotations

import re

_HARD = re.compile(
    r"\b(?:look(?:ing)? for (?:a (?:new )?)?(?:work|job|position|post)|out of work|without (?:a job|work|pay|an income)|unemployed|redundan\w*|laid off|let go\b(?! of)|sacked|fired|lost (?:my|our|the) (?:job|post|contract|income|house|home|flat|savings|licence|farm|shop|business)|"
    r"broke\b(?! (?:down|off|my|the|a|in|up|even|out|through))|bankrupt\w*|insolven\w*|in debt|debts?|evict\w*|can(?:no|['’])?t (?:afford|pay|cope|sleep|go on)|could not afford|money is tight|no money|short of money|behind (?:on|with) (?:the )?(?:rent|bills)|"
    r"had to (?:sell|close|shut|give up|let (?:\w+ ){1,2}go)|(?:is|are|am) closing (?:down|us|the)|shut(?:ting)? down|"
    r"divorc\w*|separated|split up|left me|on my own now|lonely|alone (?:now|since|in|with)|widow\w*|funeral|died|passed away|depress\w*|burn(?:t|ed)[ -]?out|burnout|anxiety|overwhelmed|at (?:the end of my|my wits)|"
    r"insur(?:er|ance)s?\b|burn(?:ed|t) down|flooded|burgled|robbed|stolen|in court|sued|solicitors?|lawyers?|not slept|haven['’]t slept|exhausted|in tears|cr(?:y|ied|ying)\b|ashamed|humiliat\w*)",
    re.I,
)


def tells_hardship(text: str) -> bool:
    """Whether a sentence tells of lost work, want of money, grief or exhaustion in the life of whoever wrote it."""
    return _HARD.search(text) is not None
