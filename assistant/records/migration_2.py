"""The tables for a memory that takes in everything: merges, cards, threads, full text, vectors.

**Merging moves nothing.** A merge is one row that says which contact is now part of which. Identities, links to
interactions, facts, drafts, words of the index and vectors stay with the contact they came by, called a *part*, and
``contacts.whole`` names the contact that stands for all of its parts. So a merge and its undoing are exact and cost
the same for ten exchanges and ten thousand, in any order, and what comes in between belongs to whoever's address it
came by.
"""

STATEMENTS = r"""
    -- number: short, for keys and for the index; whole: the contact it is part of by now, or itself (neither is
    -- ever NULL, which SQLite cannot ask of a column that comes later); since: the day of the connection; told: when
    -- title or organisation were last said, in seconds since 1970: of several parts, the last word counts.
    ALTER TABLE contacts ADD COLUMN number INTEGER;
    ALTER TABLE contacts ADD COLUMN whole TEXT;
    ALTER TABLE contacts ADD COLUMN since TEXT;
    ALTER TABLE contacts ADD COLUMN told REAL NOT NULL DEFAULT 0;
    UPDATE contacts SET whole = id, number = counted.n
        FROM (SELECT id AS key, row_number() OVER (ORDER BY id) AS n FROM contacts) AS counted
        WHERE counted.key = contacts.id;
    CREATE UNIQUE INDEX contact_by_number ON contacts(number);
    CREATE INDEX parts_of_contact ON contacts(whole);

    -- One row for each merge that holds: a contact goes into one other at most.
    CREATE TABLE merges (
        id TEXT PRIMARY KEY,
        kept_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        gone_id TEXT NOT NULL UNIQUE REFERENCES contacts(id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        why TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX merges_into ON merges(kept_id);

    -- Pairs that the user said are two people.
    CREATE TABLE apart (
        a_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        b_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE CHECK (a_id < b_id),
        PRIMARY KEY (a_id, b_id)
    ) WITHOUT ROWID;
    CREATE INDEX apart_by_second ON apart(b_id);

    -- Each content that an entry of an address book was seen with, so that seeing it again is no news.
    CREATE TABLE cards (
        source TEXT NOT NULL,
        digest TEXT NOT NULL,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        PRIMARY KEY (source, digest)
    ) WITHOUT ROWID;
    CREATE INDEX cards_of_contact ON cards(contact_id);

    -- People whom a note names and nothing else tells apart, by that name.
    CREATE TABLE named_only (
        name TEXT PRIMARY KEY,
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX named_only_contact ON named_only(contact_id);

    CREATE TABLE me_profiles (profile TEXT PRIMARY KEY, position INTEGER NOT NULL);
    CREATE TABLE column_mappings (
        headings TEXT PRIMARY KEY,      -- a digest of them
        columns TEXT NOT NULL           -- JSON: {heading: field}
    ) WITHOUT ROWID;

    -- Who is forgotten, without saying who: keyed digests of addresses and links.
    CREATE TABLE forgotten_key (one INTEGER PRIMARY KEY CHECK (one = 1), salt BLOB NOT NULL);
    CREATE TABLE forgotten (digest BLOB PRIMARY KEY) WITHOUT ROWID;

    -- Anew with a number that VACUUM cannot change (the index refers to it), with profiles and threads, and with
    -- what is long at the end of the row, where a look at the rest does not have to pass it.
    CREATE TABLE interactions_2 (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        channel TEXT NOT NULL,
        direction TEXT NOT NULL,
        at TEXT,                        -- ISO 8601 with the writer's offset
        seconds REAL,                   -- the same moment since 1970 UTC, for sorting
        thread TEXT NOT NULL,
        sender_name TEXT NOT NULL,
        sender_address TEXT NOT NULL,
        sender_profile TEXT NOT NULL,
        in_reply_to TEXT,
        refs TEXT NOT NULL,             -- JSON: [id, ...]
        recipients TEXT NOT NULL,       -- JSON: [[name, address] or [name, address, profile], ...]
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        raw TEXT                        -- NULL: the same as text
    );
    INSERT INTO interactions_2
        SELECT NULL, id, source, channel, direction, at, seconds,
            -- An escape may stand for what is no character, which no column can hold.
            coalesce(CASE WHEN instr(refs, '\u') THEN NULL ELSE json_extract(refs, '$[0]') END, in_reply_to, source),
            sender_name, sender_address, '', in_reply_to, refs,
            -- Written anew: SQLite puts letters where there were escapes, and the index reads letters.
            CASE WHEN instr(recipients, '\u') AND NOT instr(recipients, '\ud') THEN (
                SELECT json_group_array(json_array(json_extract(value, '$[0]'), json_extract(value, '$[1]')))
                FROM json_each(recipients)
            ) ELSE recipients END,
            subject, text, raw
        FROM interactions ORDER BY rowid;
    CREATE TABLE interaction_contacts_2 (
        contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
        interaction_id TEXT NOT NULL REFERENCES interactions_2(id) ON DELETE CASCADE,
        PRIMARY KEY (contact_id, interaction_id)
    ) WITHOUT ROWID;
    INSERT INTO interaction_contacts_2 SELECT contact_id, interaction_id FROM interaction_contacts;
    DROP TABLE interaction_contacts;
    DROP TABLE interactions;
    ALTER TABLE interactions_2 RENAME TO interactions;
    ALTER TABLE interaction_contacts_2 RENAME TO interaction_contacts;
    CREATE INDEX interaction_by_source ON interactions(source);
    CREATE INDEX interaction_by_thread ON interactions(thread);
    CREATE INDEX interaction_by_time ON interactions(seconds);
    CREATE INDEX interaction_by_day ON interactions(substr(at, 1, 10), channel, direction, id);
    CREATE INDEX contacts_of_interaction ON interaction_contacts(interaction_id);
    -- An answer may have been read before what it answers: it is of that one's thread.
    UPDATE interactions SET thread = earlier.thread
        FROM interactions AS earlier
        WHERE earlier.source = interactions.thread AND earlier.thread <> earlier.source;

    -- What the index holds of an interaction; it reads it here again to delete it. The names are those of the
    -- exchange alone, so that what was put in can always be taken out; the JSON goes in as it is, since its brackets
    -- and quotes are no words (and FTS5 allows no json_each here). The contacts are the parts it came by, each one
    -- token: filtering inside the index took 1.5 ms at 100,000 rows where a join took 63.
    CREATE VIEW interaction_words (number, subject, text, people, contact) AS
        SELECT i.number, i.subject, i.text, i.sender_name || ' ' || i.sender_address || ' ' || i.recipients,
            coalesce((SELECT group_concat('c' || c.number, ' ') FROM interaction_contacts l
                JOIN contacts c ON c.id = l.contact_id WHERE l.interaction_id = i.id), '')
        FROM interactions i;
    CREATE VIRTUAL TABLE interaction_index USING fts5(
        subject, text, people, contact, content = 'interaction_words', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2'
    );
    -- Measured on 20,000 mails of 2.7 kB in batches of 2,000: 1.5 s with these two, 2.5 s without. The words of a batch
    -- are held in memory until it is kept, and segments are joined by sixteen instead of by four.
    INSERT INTO interaction_index (interaction_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO interaction_index (interaction_index, rank) VALUES ('automerge', 16);
    INSERT INTO interaction_index (interaction_index, rank) VALUES ('crisismerge', 32);
    INSERT INTO interaction_index (interaction_index, rank) VALUES ('rank', 'bm25(2.0, 1.0, 1.0, 0.0)');
    INSERT INTO interaction_index (interaction_index) VALUES ('rebuild');

    -- Which interactions have vectors, and of which model.
    CREATE TABLE embedded (
        number INTEGER PRIMARY KEY REFERENCES interactions(number) ON DELETE CASCADE,
        model TEXT NOT NULL
    );
    CREATE INDEX embedded_by_model ON embedded(model);
    -- Once for each part the interaction belongs to; the key keeps those of one part side by side (vectors.py).
    CREATE TABLE vectors (
        key INTEGER PRIMARY KEY,        -- number of the contact * 2^32 + number of the interaction
        id TEXT NOT NULL,               -- of the interaction
        model TEXT NOT NULL,
        passages BLOB NOT NULL,         -- their numbers: 32 bits each, little-endian
        matrix BLOB NOT NULL            -- float32, one row for each passage
    );
"""
