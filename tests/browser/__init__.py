"""The local Telegram's page, played in Chromium."""
