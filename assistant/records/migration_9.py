"""The table that says that a home is in the sample world, with who the user was before."""

STATEMENTS = """
    CREATE TABLE sample_world (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        name TEXT NOT NULL,             -- of the user themselves, put back when the sample world is left
        addresses TEXT NOT NULL,        -- JSON
        profiles TEXT NOT NULL          -- JSON
    );
"""
