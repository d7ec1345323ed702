-- What all activities share: where it lives, who began it, whether it is open.
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id INTEGER NOT NULL REFERENCES space (id),
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    thread TEXT,
    kind TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES person (id),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,                               -- open while NULL
    closings INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_open ON activity (chat_id, kind) WHERE closed_at IS NULL;
