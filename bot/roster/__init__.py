"""The roster: who is in a chat by which name, whose answer counts, who of a list is who."""
