"""A network of schools in one chat: which they are, who is of which, who answers for a school."""
