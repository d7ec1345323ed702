-- What is to be done at an instant. A row is claimed by a lease, and ends in one transaction with its effect.
CREATE TABLE timer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    kind TEXT NOT NULL,                              -- who does it, as 'activity.deadline'
    subject INTEGER NOT NULL,                        -- the id of what it is about
    chat_id INTEGER REFERENCES chat (id),            -- it waits for what was written there before
    due_at INTEGER NOT NULL,
    expires_at INTEGER,                              -- useless from then on
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2, 3)), -- waiting, done, expired, failed
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER,
    reason TEXT,                                     -- why it failed: names of code, no texts of people
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX timer_waiting ON timer (bot_id, due_at) WHERE state = 0;
CREATE INDEX timer_chat ON timer (chat_id);

-- Until when an activity takes answers: as it was said, in the school's own time, and the instant it means there.
ALTER TABLE activity ADD COLUMN deadline TEXT;
ALTER TABLE activity ADD COLUMN deadline_at INTEGER;
CREATE INDEX activity_deadline ON activity (chat_id, kind, deadline_at) WHERE deadline_at IS NOT NULL;
