-- A network is a space of many schools. Who may begin an activity, and when nobody is disturbed.
ALTER TABLE space ADD COLUMN kind TEXT NOT NULL DEFAULT 'school' CHECK (kind IN ('school', 'network'));
ALTER TABLE space ADD COLUMN anyone_asks INTEGER NOT NULL DEFAULT 1; -- else coordinators, mentors and admins
ALTER TABLE space ADD COLUMN quiet_from INTEGER NOT NULL DEFAULT 1200; -- minutes since midnight, school time
ALTER TABLE space ADD COLUMN quiet_until INTEGER NOT NULL DEFAULT 420;
ALTER TABLE space ADD COLUMN weekdays_off TEXT NOT NULL DEFAULT '67'; -- ISO weekdays
ALTER TABLE space ADD COLUMN names_listed INTEGER NOT NULL DEFAULT 0; -- ever: none is numbered twice
CREATE TABLE day_off (
    space_id INTEGER NOT NULL REFERENCES space (id),
    first_day TEXT NOT NULL,                         -- a local date; the last one included
    last_day TEXT NOT NULL,
    PRIMARY KEY (space_id, first_day)
) STRICT, WITHOUT ROWID;

-- The schools of a network; one that has a space of its own here is linked to it.
CREATE TABLE network_school (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    network_id INTEGER NOT NULL REFERENCES space (id),
    name TEXT NOT NULL,
    space_id INTEGER REFERENCES space (id)
) STRICT;
CREATE INDEX network_school_network ON network_school (network_id);

-- A school's coordinator asks that its space here is known to be that school; the network confirms it.
CREATE TABLE school_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    school_id INTEGER NOT NULL REFERENCES network_school (id),
    space_id INTEGER NOT NULL REFERENCES space (id),
    asked_by INTEGER NOT NULL REFERENCES person (id),
    asked_at INTEGER NOT NULL,
    decision TEXT CHECK (decision IN ('yes', 'no'))
) STRICT;
CREATE INDEX school_link_school ON school_link (school_id);

ALTER TABLE chat ADD COLUMN roster_confirmed_at INTEGER; -- since then its list is known to be whole

-- A person with a negative id is on a list only: nobody has said yet who that is in the messenger.
ALTER TABLE person ADD COLUMN reachable INTEGER NOT NULL DEFAULT 0; -- has opened the private chat
ALTER TABLE person ADD COLUMN wants_nudges INTEGER NOT NULL DEFAULT 1;

ALTER TABLE membership ADD COLUMN listed_name TEXT;  -- as the coordinator wrote it
ALTER TABLE membership ADD COLUMN listed_in INTEGER REFERENCES chat (id); -- expected there even if never seen
ALTER TABLE membership ADD COLUMN counts INTEGER NOT NULL DEFAULT 1; -- whether an answer is expected
ALTER TABLE membership ADD COLUMN role TEXT CHECK (role IN ('coordinator', 'mentor'));
ALTER TABLE membership ADD COLUMN school_id INTEGER REFERENCES network_school (id);
ALTER TABLE membership ADD COLUMN school_asked_at INTEGER; -- asked once
ALTER TABLE membership ADD COLUMN is_guest INTEGER NOT NULL DEFAULT 0; -- of no school, by their own word

-- Who was seen in which chat.
CREATE TABLE chat_member (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    since INTEGER NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (chat_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_member_person ON chat_member (person_id);

-- A working group: a named part of the roster.
CREATE TABLE team (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id INTEGER NOT NULL REFERENCES space (id),
    name TEXT NOT NULL,
    mentor_id INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX team_space ON team (space_id);
CREATE TABLE team_member (
    team_id INTEGER NOT NULL REFERENCES team (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (team_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_person ON team_member (person_id);

-- Somebody in the topic asked the others something; what, is not kept.
CREATE TABLE overheard (
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    thread TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by INTEGER NOT NULL,
    PRIMARY KEY (chat_id, thread)
) STRICT, WITHOUT ROWID;

-- Somebody passes on to a colleague what is theirs in the space of the chat. Without a successor: a coordinator
-- is missed, and whoever becomes one takes over.
CREATE TABLE handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    giver_id INTEGER NOT NULL REFERENCES person (id),
    successor_id INTEGER REFERENCES person (id),
    offered_at INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'withdrawn', 'lapsed'))
) STRICT;
CREATE INDEX handover_open ON handover (chat_id) WHERE outcome IS NULL;

-- Who has acted so far was in a chat of the school: in its only one, or where they answered or asked.
INSERT INTO chat_member (chat_id, person_id, since)
    SELECT chat.id, membership.person_id, membership.since FROM membership
    JOIN chat ON chat.space_id = membership.space_id
    WHERE NOT EXISTS (SELECT 1 FROM chat AS other WHERE other.space_id = chat.space_id AND other.id <> chat.id)
    OR EXISTS (SELECT 1 FROM activity WHERE activity.chat_id = chat.id
        AND activity.author_id = membership.person_id)
    OR EXISTS (SELECT 1 FROM quick_poll_vote JOIN activity ON activity.id = quick_poll_vote.activity_id
        WHERE activity.chat_id = chat.id AND quick_poll_vote.person_id = membership.person_id);
