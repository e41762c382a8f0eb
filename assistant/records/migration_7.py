"""The columns for a letter that the user said they sent: when, how, and when to come back to it."""

STATEMENTS = """
    -- sent: when the user sent it, by their own word; NULL where they did not say so. Later changes leave it.
    ALTER TABLE drafts ADD COLUMN sent TEXT;
    -- sent_by: the channel it went by.
    ALTER TABLE drafts ADD COLUMN sent_by TEXT;
    -- follow_up: the day on which to come back to it, NULL for none.
    ALTER TABLE drafts ADD COLUMN follow_up TEXT;
    -- sent_source: the source of the mail or message it went out as, once that is on record.
    ALTER TABLE drafts ADD COLUMN sent_source TEXT;
    CREATE INDEX drafts_sent ON drafts(sent) WHERE sent IS NOT NULL;
"""
