"""Questions to one person: the bot asks for a text and waits for a reply."""
