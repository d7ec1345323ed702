"""PostgreSQL: units side by side, each in a transaction of its own."""
