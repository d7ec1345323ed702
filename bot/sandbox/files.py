"""Uploaded files, and what Telegram does with photos.

A photo is at most 10 MB, its sides together at most 10 000 pixels, one at most 20 times the other
(Bot API, sendPhoto). Telegram keeps photos at 1280 pixels on the long side; here the numbers shrink,
the bytes stay.
"""

import mimetypes
import struct
from pathlib import PurePosixPath

from bot.sandbox.model import File, Json
from bot.sandbox.refusals import Refusal, bad_request

PHOTO_BYTES = 10 * 1024 * 1024
DOCUMENT_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
LONGEST_SIDE = 1280
_THUMBNAILS = (90, 320, 800)
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the header of a PNG or JPEG; None if it is neither."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None


def shrunken(width: int, height: int, longest: int = LONGEST_SIDE) -> tuple[int, int]:
    """The size after it is made to fit, in pixels."""
    if max(width, height) <= longest:
        return width, height
    scale = longest / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


class Files:
    """The files that the bot uploaded, by file_id."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}

    def add_photo(self, data: bytes, name: str) -> File:
        """Keep a photo; raises Refusal where it is none or breaks a limit."""
        if len(data) > PHOTO_BYTES:
            size = f"file of size {len(data)} bytes is too big for a photo"
            raise bad_request(f"{size}; the maximum size is {PHOTO_BYTES} bytes")
        _refuse_empty(data)
        sides = image_size(data)
        if sides is None or 0 in sides:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(sides) > 10_000 or max(sides) > 20 * min(sides):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        width, height = shrunken(*sides)
        mime = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        shrunk = max(sides) > LONGEST_SIDE
        return self._keep(File(self._next_id("AgAC"), "photo", data, name, mime, width, height, shrunk))

    def add_document(self, data: bytes, name: str) -> File:
        """Keep a document; raises Refusal where it is empty or too large."""
        if len(data) > DOCUMENT_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        _refuse_empty(data)
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return self._keep(File(self._next_id("BQAC"), "document", data, name, mime))

    def get(self, file_id: str) -> File | None:
        """The file with this id; the ids of a photo's smaller sizes lead to the photo."""
        return self._files.get(file_id.partition("-")[0])

    def at(self, path: str) -> File | None:
        """The file that getFile offers under this path."""
        file = self._files.get(PurePosixPath(path).stem)
        return file if file and file.path == path else None

    def _keep(self, file: File) -> File:
        self._files[file.id] = file
        return file

    def _next_id(self, prefix: str) -> str:
        return f"{prefix}AgIAAxkBAAI{len(self._files) + 1:06d}"


def _refuse_empty(data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")


def safe_name(name: str) -> str:
    """The last part of a file's name, as Telegram keeps it."""
    return PurePosixPath(name.replace("\\", "/")).name or "file"


def photo_as_json(file: File) -> list[Json]:
    """The sizes of a photo, smallest first; the last is the photo itself."""
    longest = max(file.width, file.height)
    sizes = [shrunken(file.width, file.height, side) for side in _THUMBNAILS if side < longest]
    thumbnails = [_photo_size(f"{file.id}-{width}", width, height) for width, height in sizes]
    return [*thumbnails, _photo_size(file.id, file.width, file.height) | {"file_size": len(file.bytes)}]


def _photo_size(file_id: str, width: int, height: int) -> Json:
    return {"file_id": file_id, "file_unique_id": f"u{file_id}", "width": width, "height": height}


def document_as_json(file: File) -> Json:
    """A Document of the Bot API."""
    told = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.bytes)}
    return told | {"file_name": file.name, "mime_type": file.mime}
