"""The columns of facts that live: what the user said when they were asked whether a fact still holds."""

STATEMENTS = """
    -- checked: the day on which the user last said whether it holds.
    ALTER TABLE facts ADD COLUMN checked TEXT;
    -- beside: 1 where the user said that what was told of the same before holds as well.
    ALTER TABLE facts ADD COLUMN beside INTEGER NOT NULL DEFAULT 0;
"""
