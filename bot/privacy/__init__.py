"""What the bot knows of a person: told to them, given to them as a file, erased at their word."""
