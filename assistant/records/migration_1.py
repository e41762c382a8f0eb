"""The first tables: contacts, interactions, facts, drafts, runs. Released, so never edited."""

STATEMENTS = """
    CREATE TABLE contacts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_given INTEGER NOT NULL DEFAULT 0,  -- 1: the user said it, so no header changes it
        title TEXT,
        organisation TEXT,
        created TEXT NOT NULL
    ) WITHOUT ROWID;

    -- Everything a contact is known by. Moving rows from one contact to another merges the two.
    CREATE TABLE contact_identities (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('address', 'profile', 'name')),
        value TEXT NOT NULL,            -- normalised, for looking up
        shown TEXT NOT NULL,            -- as it is shown
        uses INTEGER NOT NULL DEFAULT 0,
        own_uses INTEGER NOT NULL DEFAULT 0,  -- how often in the contact's own From
        position INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (contact_id, kind, value)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX identity_once ON contact_identities(kind, value) WHERE kind <> 'name';
    CREATE INDEX identity_by_value ON contact_identities(kind, value);

    CREATE TABLE interactions (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        channel TEXT NOT NULL,
        direction TEXT NOT NULL,
        at TEXT,                        -- ISO 8601 with the writer's offset
        seconds REAL,                   -- the same moment since 1970 UTC, for sorting
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        raw TEXT,                       -- NULL: the same as text
        sender_name TEXT NOT NULL,
        sender_address TEXT NOT NULL,
        recipients TEXT NOT NULL,       -- JSON: [[name, address], ...]
        in_reply_to TEXT,
        refs TEXT NOT NULL              -- JSON: [id, ...]
    );
    CREATE INDEX interaction_by_source ON interactions(source);

    CREATE TABLE interaction_contacts (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        interaction_id TEXT NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        PRIMARY KEY (contact_id, interaction_id)
    ) WITHOUT ROWID;
    CREATE INDEX contacts_of_interaction ON interaction_contacts(interaction_id);

    CREATE TABLE me (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL);
    CREATE TABLE me_addresses (address TEXT PRIMARY KEY, position INTEGER NOT NULL);

    CREATE TABLE facts (
        id TEXT PRIMARY KEY,
        contact_id TEXT REFERENCES contacts(id) ON DELETE CASCADE,  -- NULL: about the user
        text TEXT NOT NULL,
        source TEXT,
        quote TEXT,
        day TEXT,
        origin TEXT NOT NULL,
        sharing TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX facts_of_contact ON facts(contact_id);

    CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        updated TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX drafts_of_contact ON drafts(contact_id);
    CREATE TABLE draft_versions (
        draft_id TEXT NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,             -- JSON
        PRIMARY KEY (draft_id, version)
    );

    -- No foreign key: a call may be logged before its draft is first saved.
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL,
        line INTEGER,
        move TEXT NOT NULL,
        prompt_name TEXT,
        prompt_sha256 TEXT,
        model TEXT NOT NULL,
        messages TEXT NOT NULL,         -- JSON: [[role, content], ...]
        answer TEXT NOT NULL,           -- JSON string: a model may answer with what is not valid Unicode
        prompt_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        answer_tokens INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        findings TEXT NOT NULL,         -- JSON
        at TEXT NOT NULL
    );
    CREATE INDEX runs_of_draft ON runs(draft_id);
    CREATE TRIGGER draft_gone_runs_gone AFTER DELETE ON drafts
    BEGIN
        DELETE FROM runs WHERE draft_id = OLD.id;
    END;
    """
