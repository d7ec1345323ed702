"""Conversations with the bot, through the local Telegram."""
