"""Handing over: what was one person's goes to a colleague who agrees, and an empty place finds somebody."""
