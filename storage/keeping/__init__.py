"""What the tables of each part hold of a person: told to them, and erased."""
