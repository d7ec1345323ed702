"""Pictures of results, drawn in a process of their own."""
