"""`keys`: the keys that seal what waits in the journal."""

from bot.settings import Settings
from bot.terminal import Echo, at_terminal, need_database
from bot.words import Say
from storage import journal
from storage.database import looking_at
from storage.instance import only_instance
from storage.sealing import new_key, read_keys, write_keys


def show_keys(echo: Echo) -> int:
    """Name the keys and how much each one has sealed that is still here; gives the exit code."""

    def command(settings: Settings, say: Say) -> int:
        _tell(settings, say, echo)
        return 0

    return at_terminal(command)


def renew_keys(echo: Echo) -> int:
    """Seal with a new key from now on, and destroy those that have sealed nothing that is still here."""

    def command(settings: Settings, say: Say) -> int:
        with only_instance(settings.database_url):
            uses = _uses(settings)
            needed = [key for key in read_keys(settings.journal_keys) if uses.get(key.name)]
            write_keys(settings.journal_keys, [*needed, new_key()])
        _tell(settings, say, echo)
        return 0

    return at_terminal(command)


def _tell(settings: Settings, say: Say, echo: Echo) -> None:
    uses, keys = _uses(settings), read_keys(settings.journal_keys)
    echo(say("program-keys", path=str(settings.journal_keys)))
    for key in keys:
        echo(say("program-key", name=key.name, count=uses.get(key.name, 0)))


def _uses(settings: Settings) -> dict[str, int]:
    need_database(settings)
    with looking_at(settings.database_url) as connection:
        return journal.uses_of_keys(connection)
