-- An activity is drafted, perhaps planned, lives, and may be called off.
ALTER TABLE activity ADD COLUMN stage TEXT NOT NULL DEFAULT 'live'
    CHECK (stage IN ('draft', 'planned', 'live', 'cancelled'));
CREATE INDEX activity_draft ON activity (opened_at) WHERE stage = 'draft';
CREATE INDEX activity_author ON activity (author_id, space_id);
ALTER TABLE activity ADD COLUMN planned TEXT;        -- when it is to be posted: local time, ISO 8601
ALTER TABLE activity ADD COLUMN planned_at INTEGER;
ALTER TABLE activity ADD COLUMN team_id INTEGER REFERENCES team (id); -- whom it addresses; all without one
ALTER TABLE activity ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;    -- nothing is shown before its end
ALTER TABLE activity ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0;
ALTER TABLE activity ADD COLUMN corrected_at INTEGER;
ALTER TABLE activity ADD COLUMN nudged_at INTEGER;

-- An activity that is repeated: each time another one, made from the last.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id INTEGER NOT NULL REFERENCES space (id),
    chat_id INTEGER NOT NULL REFERENCES chat (id),
    author_id INTEGER NOT NULL REFERENCES person (id),
    next_local TEXT NOT NULL,                        -- local time of the next one, ISO 8601
    ended_at INTEGER
) STRICT;
CREATE INDEX series_space ON series (space_id);
ALTER TABLE activity ADD COLUMN series_id INTEGER REFERENCES series (id);
CREATE INDEX activity_series ON activity (series_id) WHERE series_id IS NOT NULL;

-- What was decided, in words, and the day to look at it again.
CREATE TABLE outcome (
    activity_id INTEGER PRIMARY KEY REFERENCES activity (id),
    author_id INTEGER NOT NULL REFERENCES person (id),
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    look_again TEXT                                  -- a local date
) STRICT;
