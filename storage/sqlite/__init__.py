"""SQLite: one file, one writer that gathers units."""
