"""`doctor`: what is wrong, in plain words; ids and reasons only, never texts of people."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from bot.delivery.clock import DAY, SystemClock
from bot.run import complain
from bot.settings import WrongSetting, load_settings
from bot.texts import Texts
from bot.words import LANGUAGES, Say, Text
from storage import cards, journal, outbox, people
from storage.connection import Connection
from storage.database import looking_at
from storage.errors import StorageUnusable


def examine(echo: Callable[[str], None]) -> int:
    """Print what is wrong; gives the exit code: 0 when all is well."""
    texts = Texts()
    try:
        settings = load_settings()
    except WrongSetting as error:
        return complain(texts, LANGUAGES[0], Text("program-setting-wrong", {"name": error.name}))
    say, path = texts.of(settings.language), settings.database_path
    if not path.exists():
        return complain(texts, settings.language, Text("doctor-no-database", {"path": str(path)}))
    try:
        with looking_at(path) as connection:
            findings = list(_findings(connection, say, SystemClock().now()))
    except StorageUnusable as error:
        return complain(texts, settings.language, Text(error.key, error.details))
    for finding in findings or [say("doctor-all-well")]:
        echo(finding)
    return 1 if findings else 0


def _findings(connection: Connection, say: Say, now: int) -> Iterator[str]:
    waiting = journal.count_open(connection)
    if waiting:
        yield say("doctor-open", count=waiting)
    yield from _set_aside(connection, say)
    for each in outbox.undelivered(connection, now - 7 * DAY):
        reason = each.reason or say("doctor-expired")
        yield say("doctor-refused", kind=each.kind, count=each.number, reason=reason)
    lag = cards.lag(connection)
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
