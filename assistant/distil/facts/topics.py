# ruff: noqa: E501  one pattern a line, so that the tables can be read down
"""What sort of thing a fact tells."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """The sorts of facts that are read from records; those that start with "my", and strength and limit, are about the user."""

    JOB = "job"  # what they do, for whom
    PLACE = "place"  # where they live
    NEWS = "news"
    EVENT = "event"  # something they hold or take part in
    PROJECT = "project"  # what they work on
    NEED = "need"  # what they look for
    OFFER = "offer"  # what they would do for the user
    LIKE = "like"
    FAMILY = "family"
    HEALTH = "health"
    MONEY = "money"
    LOSS = "work"  # work that is lost or at stake
    STRENGTH = "strength"  # what somebody praised in the user
    LIMIT = "limit"  # what the user said they cannot do or have not done
    MY_JOB = "my-job"
    MY_NEWS = "my-news"
    MY_PROJECT = "my-project"
    MY_NEED = "my-need"
    MY_OFFER = "my-offer"


MINE = frozenset(
    {Topic.STRENGTH, Topic.LIMIT, Topic.MY_JOB, Topic.MY_NEWS, Topic.MY_PROJECT, Topic.MY_NEED, Topic.MY_OFFER}
)
"""The topics that are about the user and not about the contact."""
