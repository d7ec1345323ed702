"""Storage, on a file as in use."""
