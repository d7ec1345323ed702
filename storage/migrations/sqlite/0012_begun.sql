-- When a question began anew: what was written before answers another one.
ALTER TABLE activity ADD COLUMN begun_at INTEGER;

-- What is explained stands in another message than the answer: an edit of the answer leaves it alone.
ALTER TABLE quick_poll_vote ADD COLUMN explained_apart INTEGER NOT NULL DEFAULT 0;

-- Who has taken their answer back: what arrived before that counts no more, however late it is handled.
CREATE TABLE quick_poll_withdrawal (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    sequence INTEGER NOT NULL,                       -- order of arrival in the journal
    withdrawn_at INTEGER,                            -- NULL where an edit did it: another edit may undo it
    PRIMARY KEY (activity_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quick_poll_withdrawal_person ON quick_poll_withdrawal (person_id);
