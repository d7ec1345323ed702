"""Spaces (schools), chats, persons and their rights."""
