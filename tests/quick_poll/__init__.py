"""Tests of quick polls."""
