"""`migrate`: brings the database's tables up to date without running the bot."""

from bot.delivery.clock import SystemClock
from bot.settings import Settings
from bot.terminal import Echo, at_terminal
from bot.words import Say
from storage.database import prepare
from storage.instance import only_instance


def migrate(echo: Echo) -> int:
    """Take the steps that the database lacks; gives the exit code."""

    def command(settings: Settings, say: Say) -> int:
        with only_instance(settings.database_url):
            steps = prepare(settings.database_url, SystemClock().now())
        for step in steps:
            echo(say("program-migrated", step=f"{step.number:04} {step.name}"))
        if not steps:
            echo(say("program-migrated-already"))
        return 0

    return at_terminal(command)
