-- The last question of each who has asked one: one's own hides no colleague's.
ALTER TABLE overheard RENAME TO overheard_last;
ALTER TABLE overheard_last RENAME CONSTRAINT overheard_pkey TO overheard_last_pkey;
CREATE TABLE overheard (
    chat_id BIGINT NOT NULL REFERENCES chat (id),
    thread TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (chat_id, thread, asked_by)
);
INSERT INTO overheard (chat_id, thread, asked_by, asked_at)
    SELECT chat_id, thread, asked_by, asked_at FROM overheard_last;
DROP TABLE overheard_last;
