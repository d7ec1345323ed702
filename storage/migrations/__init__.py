"""Tables, by dialect, in numbered forward steps."""
