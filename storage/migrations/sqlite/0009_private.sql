-- What one person sees: a panel in a group that is shown to nobody else, or in their private chat.
CREATE TABLE panel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,                        -- the id of what it is about
    address INTEGER NOT NULL,                        -- the chat in which it was opened
    face TEXT NOT NULL DEFAULT '',                   -- which face it shows
    page INTEGER NOT NULL DEFAULT 0,
    note TEXT,                                       -- JSON: what its buttons can't carry
    opened_at INTEGER NOT NULL,
    UNIQUE (bot_id, person_id, kind, subject, address)
) STRICT;
CREATE INDEX panel_subject ON panel (kind, subject);

ALTER TABLE card ADD COLUMN only_for INTEGER;        -- the one person who sees it
ALTER TABLE card ADD COLUMN press TEXT;              -- the press that it answers, for fifteen seconds
ALTER TABLE card ADD COLUMN fallback TEXT NOT NULL DEFAULT 'none'
    CHECK (fallback IN ('none', 'private', 'public')); -- where to show it if not to one person alone
ALTER TABLE outbox ADD COLUMN fallback TEXT NOT NULL DEFAULT 'public'
    CHECK (fallback IN ('none', 'private', 'public'));

-- What the bot waits to be told by one person: in a group one thing at a time, in private several.
CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    address INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject INTEGER,                                 -- the id of what it is about
    space_id INTEGER REFERENCES space (id),          -- the school that stands above it, in private
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    asked_at INTEGER NOT NULL
) STRICT;
INSERT INTO question (bot_id, address, person_id, kind, outbox_id, asked_at)
    SELECT bot_id, address, person_id, kind, outbox_id, asked_at FROM prompt;
DROP TABLE prompt;
ALTER TABLE question RENAME TO prompt;
CREATE INDEX prompt_person ON prompt (bot_id, address, person_id);
CREATE INDEX prompt_outbox ON prompt (outbox_id);

-- A private text: kept while nobody knows what it answers, and where it went, for as long as it can be moved.
CREATE TABLE private_text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    text TEXT NOT NULL,
    kind TEXT,                                       -- the prompt it went to; NULL while it waits
    subject INTEGER,
    space_id INTEGER REFERENCES space (id),
    made TEXT,                                       -- how to take back what came of it
    kept_at INTEGER NOT NULL
) STRICT;
CREATE INDEX private_text_person ON private_text (bot_id, person_id);

-- Who has asked to be erased: a keyed digest, never the id.
CREATE TABLE erasure (
    digest TEXT PRIMARY KEY,
    erased_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
