"""The story of a week in a school of 29, day by day; it acts through people of the sandbox alone."""
