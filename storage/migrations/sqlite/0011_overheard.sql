-- The last question of each who has asked one: one's own hides no colleague's. The key stands first in the table:
-- SQLite up to 3.40 takes a sound one for damaged where it does not.
ALTER TABLE overheard RENAME TO overheard_last;
CREATE TABLE overheard (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    thread TEXT NOT NULL,
    asked_by INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, thread, asked_by)
) STRICT, WITHOUT ROWID;
INSERT INTO overheard (chat_id, thread, asked_by, asked_at)
    SELECT chat_id, thread, asked_by, asked_at FROM overheard_last;
DROP TABLE overheard_last;
