"""The edge to Telegram: buttons, rendering, calls."""
