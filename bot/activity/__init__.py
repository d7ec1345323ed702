"""What all activities share: life, closing, card."""
