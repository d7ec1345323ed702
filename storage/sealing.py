"""Seals what came in and waits to be handled, with keys from a file of their own."""

import base64
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import StorageUnusable
from storage.files import OWNER_ONLY, put_in_place

KEY_NAME_LENGTH = 8
"""The name of a key has so many characters; a colon follows, then what it has sealed."""

_KEY_BYTES = 32
_NONCE_BYTES = 12  # what AES-GCM is made for: NIST SP 800-38D, 8.2


class Unsealable(Exception):
    """The text was sealed with a key that is not here, or was changed since."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key and its name."""

    name: str
    secret: bytes


class KeyRing:
    """The keys, oldest first: the newest seals, all of them unseal."""

    def __init__(self, keys: list[Key]) -> None:
        self._newest = keys[-1].name
        self._ciphers = {key.name: AESGCM(key.secret) for key in keys}

    def seal(self, text: str, belongs_to: str) -> str:
        """The text unreadable; it can be unsealed only as what `belongs_to` the same."""
        nonce = os.urandom(_NONCE_BYTES)
        # Half of an emoji can't be written as UTF-8 by itself, but came and must come back.
        plain = text.encode("utf-8", "surrogatepass")
        sealed = self._ciphers[self._newest].encrypt(nonce, plain, belongs_to.encode())
        return f"{self._newest}:{base64.b64encode(nonce + sealed).decode()}"

    def unseal(self, sealed: str, belongs_to: str) -> str:
        """The text. Raises Unsealable."""
        name, _, body = sealed.partition(":")
        try:
            raw = base64.b64decode(body, validate=True)
            plain = self._ciphers[name].decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], belongs_to.encode())
        except (KeyError, ValueError, InvalidTag):
            raise Unsealable from None
        return plain.decode("utf-8", "surrogatepass")


def open_ring(path: Path) -> KeyRing:
    """The ring of the file; a file that is not there is made. Raises StorageUnusable."""
    if not path.exists():
        write_keys(path, [new_key()])
    return KeyRing(read_keys(path))


def find_ring(path: Path) -> KeyRing | None:
    """The ring of the file, if it is there. Raises StorageUnusable."""
    return KeyRing(read_keys(path)) if path.exists() else None


def new_key() -> Key:
    """A key that nobody knows."""
    return Key(secrets.token_hex(KEY_NAME_LENGTH // 2), secrets.token_bytes(_KEY_BYTES))


def read_keys(path: Path) -> list[Key]:
    """The keys of the file, oldest first. Raises StorageUnusable for a file that others may read, too."""
    try:
        if path.stat().st_mode & 0o077:
            raise StorageUnusable("program-key-file-open", path=str(path))
        pairs = [line.split() for line in path.read_text("ascii").splitlines()]
        keys = [Key(name, base64.b64decode(secret, validate=True)) for name, secret in pairs]
    except (OSError, ValueError):
        raise StorageUnusable("program-key-file-unusable", path=str(path)) from None
    if not keys or any(len(key.secret) != _KEY_BYTES for key in keys):
        raise StorageUnusable("program-key-file-unusable", path=str(path))
    return keys


def write_keys(path: Path, keys: list[Key]) -> None:
    """Put the keys into the file, which only its owner may read. Raises StorageUnusable."""
    lines = "".join(f"{key.name} {base64.b64encode(key.secret).decode()}\n" for key in keys)
    draft = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
            file.write(lines)
        put_in_place(draft, path)
    except OSError:
        raise StorageUnusable("program-key-file-unusable", path=str(path)) from None
