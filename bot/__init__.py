"""What the bot is about: activities, people, delivery, and the edge to Telegram."""
