ALTER TABLE quick_poll ADD COLUMN kind TEXT NOT NULL DEFAULT 'signs'
    CHECK (kind IN ('signs', 'choice', 'notice'));
ALTER TABLE quick_poll ADD COLUMN several BIGINT NOT NULL DEFAULT 0; -- more than one option may be chosen
ALTER TABLE quick_poll ADD COLUMN own BIGINT NOT NULL DEFAULT 0;     -- people may add options
ALTER TABLE quick_poll ADD COLUMN per_school BIGINT NOT NULL DEFAULT 0; -- one answer a school of the network
ALTER TABLE quick_poll ADD COLUMN asked_in TEXT;     -- the message that is the question; replies to it count
ALTER TABLE quick_poll ADD COLUMN asked_anew BIGINT NOT NULL DEFAULT 0; -- corrected, and answers begun again
CREATE INDEX quick_poll_asked_in ON quick_poll (asked_in) WHERE asked_in IS NOT NULL;

CREATE TABLE quick_poll_option (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    author_id BIGINT REFERENCES person (id),        -- who added it; NULL for those of the question
    PRIMARY KEY (activity_id, number)
);

-- One vote a person; the last one stands. A choice is '+' or '-', or the numbers of options: '1,3'.
CREATE TABLE vote (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    choice TEXT NOT NULL,
    explanation TEXT NOT NULL DEFAULT '',
    source TEXT,                                     -- the message it was typed in; NULL for a button
    said_by BIGINT REFERENCES person (id),          -- who entered it for the person
    changed_at BIGINT NOT NULL DEFAULT 0,
    sequence BIGINT NOT NULL,                       -- order of arrival in the journal
    PRIMARY KEY (activity_id, person_id)
);
INSERT INTO vote (activity_id, person_id, choice, explanation, source, sequence)
    SELECT activity_id, person_id, sign, explanation, source, sequence FROM quick_poll_vote;
DROP TABLE quick_poll_vote;
ALTER TABLE vote RENAME TO quick_poll_vote;
CREATE INDEX quick_poll_vote_person ON quick_poll_vote (person_id);
CREATE INDEX quick_poll_vote_said_by ON quick_poll_vote (said_by) WHERE said_by IS NOT NULL;
CREATE INDEX quick_poll_vote_source ON quick_poll_vote (source, person_id) WHERE source IS NOT NULL;

-- An anonymous poll: who answered, apart from what was answered. All rows of a poll are written anew, in an
-- order by chance, at each answer: neither their order nor their age tells whose they are.
CREATE TABLE quick_poll_turnout (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    PRIMARY KEY (activity_id, person_id)
);
CREATE TABLE quick_poll_ballot (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    number BIGINT NOT NULL,                         -- by chance
    choice TEXT NOT NULL,
    PRIMARY KEY (activity_id, number)
);
CREATE TABLE quick_poll_remark (
    activity_id BIGINT NOT NULL REFERENCES activity (id),
    number BIGINT NOT NULL,                         -- by chance
    choice TEXT NOT NULL,                            -- what it is said to
    explanation TEXT NOT NULL,
    PRIMARY KEY (activity_id, number)
);
-- Rights to explain an answer that are not used yet. Whose they are is not kept.
CREATE TABLE quick_poll_right (
    number BIGINT PRIMARY KEY,                  -- by chance, known to who answered
    activity_id BIGINT NOT NULL REFERENCES activity (id)
);
CREATE INDEX quick_poll_right_activity ON quick_poll_right (activity_id);
