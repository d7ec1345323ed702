"""`backup` and `restore`: one file that holds everything but the keys."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.activities import KEEPS
from bot.delivery.clock import SystemClock
from bot.privacy.erasing import erase_again
from bot.settings import Settings
from bot.terminal import Echo, at_terminal, need_database
from bot.words import Say
from storage import backup
from storage.database import sqlite_file
from storage.instance import only_instance
from storage.ledger import find_ledger, ledger_beside
from storage.sealing import find_ring

_PREFIX = "staffroom-"
_STAMP = "%Y-%m-%d-%H%M%S-%f"
_STAMPED = "-".join("[0-9]" * digits for digits in (4, 2, 2, 6, 3))


def back_up(echo: Echo, folder: Path | None, keep: int) -> int:
    """Write a backup into the folder and take away all but the newest `keep`; gives the exit code."""

    def command(settings: Settings, say: Say) -> int:
        place = folder or _folder_of(settings)
        now = SystemClock().now()
        target = place / f"{_PREFIX}{_stamp(now)}.db"
        need_database(settings)
        _take_away(place.glob(f"{_PREFIX}{_STAMPED}.db.part*"))  # what one that was killed has left
        backup.back_up(settings.database_url, target, now)
        echo(say("program-backed-up", path=str(target), size=_size(target)))
        _take_away(list(_backups_in(place))[:-keep])
        return 0

    return at_terminal(command)


def restore(echo: Echo, file: Path) -> int:
    """Put a backup in the place of what there is, which is kept beside it; gives the exit code."""

    def command(settings: Settings, say: Say) -> int:
        now = SystemClock().now()
        aside = _folder_of(settings) / f"before-restore-{_stamp(now)}.db"
        with only_instance(settings.database_url):
            keys = settings.journal_keys
            ledger = find_ledger(ledger_beside(keys))
            again = partial(erase_again, ledger=ledger, ring=find_ring(keys), keeps=KEEPS, now=now)
            backup.restore(settings.database_url, file, aside, now, again)
        echo(say("program-restored", path=str(file)))
        if aside.exists():
            echo(say("program-restored-aside", path=str(aside)))
        return 0

    return at_terminal(command)


def last_backup(settings: Settings) -> int | None:
    """The instant of the newest backup in the usual folder; None where there is none."""
    stamps = [path.stem.removeprefix(_PREFIX) for path in _backups_in(_folder_of(settings))]
    if not stamps:
        return None
    newest = datetime.strptime(stamps[-1], _STAMP).replace(tzinfo=UTC)
    return round(newest.timestamp() * 1_000)


def _folder_of(settings: Settings) -> Path:
    file = sqlite_file(settings.database_url)
    return (file.parent if file else Path("var")) / "backups"


def _backups_in(folder: Path) -> Iterator[Path]:
    """The oldest first: their names begin with their instant."""
    yield from sorted(folder.glob(f"{_PREFIX}{_STAMPED}.db"))


def _take_away(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):  # somebody else's rights; what was asked for goes on
            file.unlink()


def _stamp(now: int) -> str:
    return datetime.fromtimestamp(now / 1_000, UTC).strftime(_STAMP)[:-3]


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1_000_000:.1f}"
