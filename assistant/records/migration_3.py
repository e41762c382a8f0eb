"""The tables for what the records say: promises, favours, facts that were read, and what the user made of them.

A proposal is a row like any other with its ``standing``; a rejected one stays as a row, so that the same words are
never proposed again. Like facts, every row belongs to the *part* of a contact that its source came by (see
``migration_2``), so that merging and un-merging move nothing.
"""

STATEMENTS = """
    -- decided: 1 where the user said or settled it, so that no later reading changes it.
    ALTER TABLE facts ADD COLUMN topic TEXT NOT NULL DEFAULT '';
    ALTER TABLE facts ADD COLUMN certainty REAL NOT NULL DEFAULT 1;
    ALTER TABLE facts ADD COLUMN standing TEXT NOT NULL DEFAULT 'accepted';
    ALTER TABLE facts ADD COLUMN decided INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX facts_waiting ON facts(standing);

    CREATE TABLE promises (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        made TEXT,
        due TEXT,
        state TEXT NOT NULL,
        source TEXT,
        quote TEXT,
        kept_by TEXT,                   -- a source
        certainty REAL NOT NULL,
        standing TEXT NOT NULL,
        decided INTEGER NOT NULL,
        settled INTEGER NOT NULL        -- 1: the user said how it stands
    ) WITHOUT ROWID;
    CREATE INDEX promises_of_contact ON promises(contact_id);
    CREATE INDEX promises_by_standing ON promises(standing, state);

    CREATE TABLE favours (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        direction TEXT NOT NULL,
        what TEXT NOT NULL,
        day TEXT,
        source TEXT,
        quote TEXT,
        thanked TEXT,                   -- a source
        certainty REAL NOT NULL,
        standing TEXT NOT NULL,
        decided INTEGER NOT NULL,
        settled INTEGER NOT NULL        -- 1: the user said whether it was thanked for
    ) WITHOUT ROWID;
    CREATE INDEX favours_of_contact ON favours(contact_id);
    CREATE INDEX favours_by_standing ON favours(standing);

    -- What was read for the ledgers of whom, and how. Not kept by part: after a merge, the whole is read again.
    CREATE TABLE distilled (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        interaction_id TEXT NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        method TEXT NOT NULL,           -- a digest of rules, prompt and model
        language TEXT,                  -- in which it is written, where nothing could read it
        PRIMARY KEY (contact_id, interaction_id)
    ) WITHOUT ROWID;
    CREATE INDEX distilled_interactions ON distilled(interaction_id);

    -- What a model answered while distilling, by a digest of what it was asked, so that it is never asked twice.
    CREATE TABLE answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID;
"""
