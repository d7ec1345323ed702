"""Logs: one line of names and numbers an event; never a person's text, never the token."""

import logging
import sys

import structlog

# Their debug and info lines carry statements with values, or the address with the token.
_QUIET = ("aiosqlite", "aiohttp", "aiogram", "apscheduler", "asyncio", "matplotlib", "psycopg")


def set_up_logs(level: str) -> None:
    """Write logs of this level and above to standard error."""
    number = logging.getLevelNamesMapping()[level]
    logging.basicConfig(stream=sys.stderr, level=number, format="%(levelname)s %(name)s %(message)s")
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(number, logging.WARNING))
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
