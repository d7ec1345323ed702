"""Keeps the ledger of erasures in step with the database, which is where an erasure is noted first."""

import asyncio

import structlog

from bot.delivery.faults import describe
from storage import erasures
from storage.database import Database
from storage.errors import StorageUnavailable, StorageUnusable
from storage.ledger import Ledger

_log = structlog.get_logger()


async def keep_ledger(database: Database, ledger: Ledger) -> None:
    """The ledger knows of every erasure; if its file can't be written now, it will at the next start."""
    try:
        await asyncio.to_thread(ledger.keep, await database.read(erasures.noted))
    except (StorageUnavailable, StorageUnusable) as error:
        _log.error("the ledger of erasures could not be written", reason=describe(error))
