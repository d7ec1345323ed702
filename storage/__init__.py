"""All SQL of the program."""
