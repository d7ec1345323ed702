"""How updates come in and messages go out, whatever the messenger."""
