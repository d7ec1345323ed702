"""The Telegram edge: one thin module per activity."""
