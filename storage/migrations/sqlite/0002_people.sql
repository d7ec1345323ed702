-- A space is the tenant: a school.
CREATE TABLE space (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- A group chat of a space, with what the bot can do in it.
CREATE TABLE chat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bot_id INTEGER NOT NULL,
    space_id INTEGER NOT NULL REFERENCES space (id),
    address INTEGER NOT NULL,                        -- the messenger's id of today
    title TEXT NOT NULL,
    present INTEGER NOT NULL DEFAULT 1,
    is_admin INTEGER NOT NULL DEFAULT 0,
    may_delete INTEGER NOT NULL DEFAULT 0,
    may_pin INTEGER NOT NULL DEFAULT 0,
    may_react INTEGER NOT NULL DEFAULT 1,
    privacy_off INTEGER NOT NULL DEFAULT 0,
    members INTEGER,                                 -- people in it, the bot not counted
    face TEXT NOT NULL DEFAULT 'welcome',            -- which face of its card is shown
    face_for INTEGER,                                -- the person who turned it to that face
    met_at INTEGER NOT NULL,
    UNIQUE (bot_id, address)
) STRICT;
CREATE INDEX chat_space ON chat (space_id);

-- Every id under which a chat was ever known: a group that became a supergroup keeps its rows.
CREATE TABLE chat_alias (
    bot_id INTEGER NOT NULL,
    address INTEGER NOT NULL,
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    PRIMARY KEY (bot_id, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,                          -- the messenger's id
    name TEXT NOT NULL,
    language TEXT
) STRICT;

CREATE TABLE membership (
    space_id INTEGER NOT NULL REFERENCES space (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (space_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_person ON membership (person_id);

-- A chat that asks to join a space which exists; decided by an admin of that space.
CREATE TABLE join_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL UNIQUE REFERENCES chat (id),
    space_id INTEGER NOT NULL REFERENCES space (id),
    asked_by INTEGER NOT NULL REFERENCES person (id),
    asked_at INTEGER NOT NULL,
    decision TEXT CHECK (decision IN ('yes', 'no'))
) STRICT;

-- What the bot waits to be told by one person in one chat, as an answer to its own message.
CREATE TABLE prompt (
    bot_id INTEGER NOT NULL,
    address INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (bot_id, address, person_id)
) STRICT, WITHOUT ROWID;
