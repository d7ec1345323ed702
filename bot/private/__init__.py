"""The private chat: a menu in words, and where the texts go that somebody writes there."""
