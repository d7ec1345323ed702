"""The bot dies in the midst of its work, again and again."""
