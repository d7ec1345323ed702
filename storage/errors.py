"""What storage raises."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why the database can't be written or read now; the value ends the key of the sentence that says it."""

    FULL = "full"
    READ_ONLY = "read-only"
    LOCKED = "locked"
    UNREACHABLE = "unreachable"
    BROKEN = "broken"


class StorageUnavailable(Exception):
    """The database can't be written or read now: locked, full, read-only, gone. Worth trying again."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class StorageUnusable(Exception):
    """The database can't be used as it is; the reason is a text key of the program's own messages."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details
