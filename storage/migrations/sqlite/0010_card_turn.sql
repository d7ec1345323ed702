-- The card of the next week comes after the chart of the last one.
ALTER TABLE card ADD COLUMN comes_after INTEGER NOT NULL DEFAULT 0; -- the message of the outbox that goes first
