"""What storage raises."""


class StorageUnavailable(Exception):
    """The database can't be written or read now: locked, full, read-only, gone. Worth trying again."""


class StorageUnusable(Exception):
    """The database can't be used as it is; the reason is a text key of the program's own messages."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details
