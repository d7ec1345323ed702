"""The ledger of erasures, in a file beside the keys: it outlives a restored backup, and names nobody.

Its digests have a key of their own, in its first line: keys of the journal are destroyed when renewed.
"""

import base64
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from storage.errors import StorageUnusable
from storage.files import OWNER_ONLY, put_in_place

_KEY_BYTES = 32


class Ledger:
    """Who was erased when, as digests of ids."""

    def __init__(self, path: Path, key: bytes, erased: Mapping[str, int]) -> None:
        self._path = path
        self._key = key
        self._erased = dict(erased)
        self._writing = Lock()

    @property
    def erased(self) -> Mapping[str, int]:
        """The instants, by digest."""
        return self._erased

    def digest(self, person: int) -> str:
        """The id of a person as it stands here: who does not have the key can't find it by trying."""
        return hmac.digest(self._key, str(person).encode(), "sha256").hex()

    def keep(self, erased: Mapping[str, int]) -> None:
        """Note these too, durably; the latest instant stands. Raises StorageUnusable."""
        with self._writing:
            newer = {digest: at for digest, at in erased.items() if at > self._erased.get(digest, -1)}
            if newer:
                _write(self._path, self._key, self._erased | newer)
                self._erased.update(newer)


def ledger_beside(keys: Path) -> Path:
    """Where the ledger is, for the keys in this file."""
    return keys.with_name(f"{keys.name}.erased")


def open_ledger(path: Path) -> Ledger:
    """The ledger of the file; a file that is not there is made. Raises StorageUnusable."""
    if not path.exists():
        _write(path, secrets.token_bytes(_KEY_BYTES), {})
    return _read(path)


def find_ledger(path: Path) -> Ledger | None:
    """The ledger of the file, if it is there. Raises StorageUnusable."""
    return _read(path) if path.exists() else None


def _read(path: Path) -> Ledger:
    try:
        if path.stat().st_mode & 0o077:
            raise StorageUnusable("program-key-file-open", path=str(path))
        first, *lines = path.read_text("ascii").splitlines()
        key = base64.b64decode(first, validate=True)
        pairs = [line.split() for line in lines]
        erased = {digest: int(at) for digest, at in pairs}
    except (OSError, ValueError):
        raise StorageUnusable("program-key-file-unusable", path=str(path)) from None
    if len(key) != _KEY_BYTES:
        raise StorageUnusable("program-key-file-unusable", path=str(path))
    return Ledger(path, key, erased)


def _write(path: Path, key: bytes, erased: Mapping[str, int]) -> None:
    lines = [base64.b64encode(key).decode(), *(f"{digest} {at}" for digest, at in erased.items())]
    draft = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
            file.write("\n".join(lines) + "\n")
        put_in_place(draft, path)
    except OSError:
        raise StorageUnusable("program-key-file-unusable", path=str(path)) from None
