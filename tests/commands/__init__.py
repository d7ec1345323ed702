"""The commands of the program, as somebody at a terminal runs them."""
