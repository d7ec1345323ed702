"""What people with bad intentions send."""
