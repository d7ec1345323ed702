"""Conversations while things fail: the disk, the network, Telegram, the clock, the bot's own absence.

What was acknowledged stands, what was promised comes, and who runs the bot reads one sentence at the
beginning of a trouble and one at its end.
"""
