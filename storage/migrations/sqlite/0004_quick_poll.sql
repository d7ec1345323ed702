CREATE TABLE quick_poll (
    activity_id INTEGER PRIMARY KEY REFERENCES activity (id),
    question TEXT NOT NULL
) STRICT;

-- One vote a person; the last one stands.
CREATE TABLE quick_poll_vote (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    sign TEXT NOT NULL CHECK (sign IN ('+', '-')),
    explanation TEXT NOT NULL DEFAULT '',
    source TEXT,                                     -- the message it was typed in; NULL for a button
    sequence INTEGER NOT NULL,                       -- order of arrival in the journal
    PRIMARY KEY (activity_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quick_poll_vote_source ON quick_poll_vote (source, person_id) WHERE source IS NOT NULL;
