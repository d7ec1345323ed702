"""A local Telegram to try and test the bot with; it shares nothing with the rest of `bot`."""
