"""Panels: what one person sees, alone, in a group or in private."""
