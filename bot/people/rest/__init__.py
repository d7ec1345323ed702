"""The words of quiet hours and days off."""
