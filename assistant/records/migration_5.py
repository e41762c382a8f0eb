"""The column for a letter that the user sends: until it is changed again, it says since when."""

STATEMENTS = """
    -- accepted: when the user said that the newest version is what they send; NULL where they did not.
    ALTER TABLE drafts ADD COLUMN accepted TEXT;
"""
