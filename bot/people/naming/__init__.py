"""How names of people and of schools are written: words in lists, short names, sounds, kinds of school."""
