"""Tests of what all activities share."""
