-- Updates as they arrived. `sequence` is the order of arrival; it must never start anew,
-- answers are ordered by it.
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT,                                    -- gone once the update is done
    received_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)), -- open, done, set aside
    tries INTEGER NOT NULL DEFAULT 0,
    reason TEXT,                                     -- why it was set aside: names of code, no texts of people
    owed TEXT,                                       -- the toast of a press until it was sent
    UNIQUE (bot_id, update_id)
) STRICT;
CREATE INDEX journal_not_done ON journal (state, sequence) WHERE state <> 1;
CREATE INDEX journal_owed ON journal (sequence) WHERE owed IS NOT NULL;
CREATE INDEX journal_age ON journal (received_at);

-- Messages on their way out. Rows hold data, never rendered text.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    address INTEGER NOT NULL,                        -- the messenger's id of the chat
    thread TEXT,
    kind TEXT NOT NULL,                              -- who paints it, as 'quick_poll.result'
    arguments TEXT NOT NULL,                         -- JSON: ids, numbers, text keys
    recipient INTEGER,                               -- the person it is for, when it is for one
    reply_to TEXT,
    dedupe TEXT UNIQUE,
    due_at INTEGER NOT NULL,
    expires_at INTEGER,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2, 3)), -- waiting, sent, expired, refused
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    message_ref TEXT,
    ended_at INTEGER,
    reason TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (bot_id, address, id) WHERE state = 0;
CREATE INDEX outbox_message ON outbox (bot_id, address, message_ref) WHERE message_ref IS NOT NULL;

-- Cards: the message that shows a thing's state. Stale while the versions differ.
CREATE TABLE card (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    address INTEGER NOT NULL,
    thread TEXT,
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,                        -- the id of what it shows
    message_ref TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    shown_version INTEGER NOT NULL DEFAULT 0,
    urgent INTEGER NOT NULL DEFAULT 0,               -- somebody waits for this edit
    posted_at INTEGER NOT NULL DEFAULT 0,
    edited_at INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    dropped TEXT,                                    -- why it can't be shown
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX card_stale ON card (bot_id, address) WHERE version <> shown_version AND dropped IS NULL;
CREATE INDEX card_message ON card (bot_id, address, message_ref);
