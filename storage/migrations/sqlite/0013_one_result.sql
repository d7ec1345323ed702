-- A result is one message; what else was explained stands behind «why».
DELETE FROM outbox WHERE kind = 'quick_poll.details';
