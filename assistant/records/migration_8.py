"""The table of what is typed for a letter: kept at every change, whether or not a letter is drafted from it."""

STATEMENTS = """
    CREATE TABLE begun (
        draft_id TEXT NOT NULL,         -- no foreign key: mostly there is no draft yet
        window TEXT NOT NULL,           -- a browser tab; two of them keep their words apart
        contact_id TEXT REFERENCES contacts(id) ON DELETE CASCADE,  -- NULL: nobody is picked yet
        form TEXT NOT NULL,             -- JSON, of the page's own
        updated TEXT NOT NULL,
        PRIMARY KEY (draft_id, window)
    ) WITHOUT ROWID;
    CREATE INDEX begun_updated ON begun(updated);
    CREATE INDEX begun_of_contact ON begun(contact_id);
    CREATE TRIGGER draft_gone_begun_gone AFTER DELETE ON drafts
    BEGIN
        DELETE FROM begun WHERE draft_id = OLD.id;
    END;
"""
