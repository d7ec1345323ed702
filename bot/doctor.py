"""`doctor`: what is wrong, in plain words; ids and reasons only, never texts of people."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.delivery.clock import DAY, SystemClock
from bot.settings import Settings
from bot.terminal import Echo, at_terminal, need_database
from bot.words import Say
from storage import card_queue, journal, outbox, people, timers
from storage.connection import Connection
from storage.database import looking_at, write_once
from storage.instance import only_instance


def examine(echo: Echo) -> int:
    """Print what is wrong; gives the exit code: 0 when all is well."""

    def command(settings: Settings, say: Say) -> int:
        need_database(settings)
        with looking_at(settings.database_url) as connection:
            findings = list(_findings(connection, say, SystemClock().now()))
        for finding in findings or [say("doctor-all-well")]:
            echo(finding)
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


def _findings(connection: Connection, say: Say, now: int) -> Iterator[str]:
    waiting = journal.count_open(connection)
    if waiting:
        yield say("doctor-open", count=waiting)
    yield from _set_aside(connection, say)
    for message in outbox.undelivered(connection, now - 7 * DAY):
        reason = message.reason or say("doctor-expired")
        yield say("doctor-refused", kind=message.kind, count=message.number, reason=reason)
    for timer in timers.missed(connection, now - 7 * DAY):
        reason = timer.reason or say("doctor-expired")
        yield say("doctor-missed", kind=timer.kind, count=timer.number, reason=reason)
    lag = card_queue.lag(connection)
    if lag.waiting or lag.dropped:
        yield say("doctor-cards", waiting=lag.waiting, dropped=lag.dropped)
    blind = people.chats_that_see_little(connection)
    if blind:
        yield say("doctor-sees-little", count=blind)


def _set_aside(connection: Connection, say: Say) -> Iterator[str]:
    updates = journal.updates_set_aside(connection)
    if not updates:
        return
    yield say("doctor-set-aside", count=len(updates))
    for each in updates:
        when = datetime.fromtimestamp(each.received_at / 1_000, UTC).isoformat(" ", "seconds")
        yield say(
            "doctor-set-aside-one",
            update=str(each.update_id), kind=each.kind, when=when, reason=each.reason,
        )  # fmt: skip
