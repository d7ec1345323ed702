CREATE TABLE quick_poll (
    activity_id BIGINT PRIMARY KEY REFERENCES activity (id),
    question TEXT NOT NULL
);

-- One vote a person; the last one stands.
CREATE TABLE quick_poll_vote (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    sign TEXT NOT NULL CHECK (sign IN ('+', '-')),
    explanation TEXT NOT NULL DEFAULT '',
    source TEXT,                                     -- the message it was typed in; NULL for a button
    sequence BIGINT NOT NULL,                       -- order of arrival in the journal
    PRIMARY KEY (activity_id, person_id)
);
CREATE INDEX quick_poll_vote_source ON quick_poll_vote (source, person_id) WHERE source IS NOT NULL;
