"""Files to download, read back."""
