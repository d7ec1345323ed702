"""What is not as it should be in a chat, a school, the program; in words, and with what to do about it."""
