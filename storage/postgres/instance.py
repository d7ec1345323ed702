"""One program at a time on a server's database: a lock that lives as long as a connection."""

import psycopg

from storage.errors import StorageUnusable
from storage.postgres.connection import PostgresConnection, RawConnection, connect, named

_OURS = 7_782_838  # the first of the two numbers that name the lock; the second is the schema's


class ServerLock:
    """The lock of the database that the address names."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._raw: RawConnection | None = None

    def take(self) -> None:
        """Hold it. Raises StorageUnusable when another program does, or the server does not answer."""
        self._raw = connect(self._url)
        held = PostgresConnection(self._raw).row(
            "SELECT pg_try_advisory_lock(:ours, hashtext(coalesce(current_schema(), ''))) AS is_held",
            ours=_OURS,
        )
        if not held["is_held"]:
            raise StorageUnusable("program-server-in-use", database=named(self._url))

    def renew(self) -> None:
        """Take it again when the connection was lost. Raises StorageUnusable when another has taken it.

        A server that does not answer is no reason to end: nobody else can take the lock there.
        """
        try:
            if self._raw is not None:
                self._raw.execute("SELECT 1")
                return
        except psycopg.Error:
            self.close()
        try:
            self.take()
        except psycopg.Error:
            self.close()
        except StorageUnusable as error:
            self.close()
            if error.key == "program-server-in-use":
                raise

    def close(self) -> None:
        """Give it back."""
        if self._raw is not None:
            self._raw.close()
            self._raw = None
