"""Does the local Telegram do what Telegram does?"""
