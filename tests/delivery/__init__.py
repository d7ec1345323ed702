"""Delivery: clock, pace, lanes, turns, sender."""
