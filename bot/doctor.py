"""`doctor`: what is wrong, in plain words; ids and reasons only, never texts of people."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.backup import last_backup
from bot.delivery.clock import DAY, MINUTE, SystemClock
from bot.people.model import Chat
from bot.settings import Settings
from bot.status.findings import all_figures, is_known_zone
from bot.status.model import Lack, lacks
from bot.status.view import losses_in_words, waiting
from bot.terminal import Echo, at_terminal, need_database
from bot.words import Say
from storage import journal, people
from storage.connection import Connection
from storage.database import looking_at, write_once
from storage.errors import StorageUnusable
from storage.instance import only_instance
from storage.sealing import read_keys

_OLD_BACKUP = 7 * DAY
_MOST_NAMED = 10


def examine(echo: Echo) -> int:
    """Print what is wrong; gives the exit code: 0 when all is well."""

    def command(settings: Settings, say: Say) -> int:
        need_database(settings)
        with looking_at(settings.database_url) as connection:
            now = SystemClock().now()
            findings = list(_findings(settings, connection, say, now))
            waits = waiting([all_figures(connection, now)], say)
        for line in findings or [say("doctor-all-well")]:
            echo(line)
        if waits:
            echo(waits)
        return 1 if findings else 0

    return at_terminal(command)


def take_up_again(echo: Echo) -> int:
    """Let what was set aside be handled again at the next start; gives the exit code."""

    def command(settings: Settings, say: Say) -> int:
        need_database(settings)
        with only_instance(settings.database_url):
            with looking_at(settings.database_url):
                pass  # else it raises StorageUnusable
            count = write_once(settings.database_url, journal.take_up_again)
        echo(say("doctor-taken-up", count=count))
        return 0

    return at_terminal(command)


def _findings(settings: Settings, connection: Connection, say: Say, now: int) -> Iterator[str]:
    figures = all_figures(connection, now)
    yield from _of_machine(settings, connection, say, now)
    open_updates = journal.count_open(connection)
    if open_updates:
        yield say("doctor-open", count=open_updates)
    if figures.late:
        yield say("doctor-late", count=figures.late)
    yield from losses_in_words(figures, say, raw=True)
    yield from _of_chats(people.present_chats(connection), say)
    yield from _set_aside(connection, say)


def _of_machine(settings: Settings, connection: Connection, say: Say, now: int) -> Iterator[str]:
    yield from _keys(settings, connection, say)
    if journal.last_received(connection) > now + MINUTE:
        yield say("doctor-clock-behind")
    zones = {chat.space.time_zone for chat in people.present_chats(connection)}
    for zone in sorted(each for each in zones if not is_known_zone(each)):
        yield say("doctor-zone-unknown", zone=zone)
    backed_up_at = last_backup(settings)
    if backed_up_at is not None and now - backed_up_at > _OLD_BACKUP:
        yield say("doctor-backup-old", days=(now - backed_up_at) // DAY)


def _keys(settings: Settings, connection: Connection, say: Say) -> Iterator[str]:
    """Whether all that is sealed can be unsealed. Without a file the bot makes one when it starts."""
    file = settings.journal_keys
    try:
        names = {key.name for key in read_keys(file)} if file.exists() else set()
    except StorageUnusable as error:
        yield say(error.key, **error.details)
        return
    uses = journal.uses_of_keys(connection)
    lost = sum(number for name, number in uses.items() if name not in names and name[0] != "{")
    if lost:
        yield say("doctor-no-key", path=str(file), count=lost)


def _of_chats(chats: Sequence[Chat], say: Say) -> Iterator[str]:
    for lack in Lack:
        found = [str(chat.address) for chat in chats if lack in lacks(chat.abilities)]
        if found:
            told = ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")
            yield say(f"doctor-lacks-{lack.value}", count=len(found), chats=told)


def _set_aside(connection: Connection, say: Say) -> Iterator[str]:
    updates = journal.updates_set_aside(connection)
    if not updates:
        return
    yield say("doctor-set-aside", count=len(updates))
    yield say("doctor-set-aside-how")
    for each in updates:
        when = datetime.fromtimestamp(each.received_at / 1_000, UTC).isoformat(" ", "seconds")
        yield say(
            "doctor-set-aside-one",
            update=str(each.update_id), kind=each.kind, when=when, reason=each.reason,
        )  # fmt: skip
