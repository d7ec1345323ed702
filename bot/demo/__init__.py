"""The demo: the bot beside a local Telegram, with a school inside; on request a week lies behind it."""
