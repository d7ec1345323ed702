"""How fast the bot answers, measured against the local Telegram on the same machine."""
