"""Reading the bodies of calls: urlencoded, multipart or JSON, with files beside the fields."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from bot.sandbox.files import DOCUMENT_BYTES, safe_name
from bot.sandbox.refusals import Refusal, bad_request

TEXT_BYTES = 1024 * 1024
"""The largest body without files."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    data: bytes


async def read_parameters(request: web.Request) -> dict[str, Any]:
    """The fields of the address and the body; files are `Upload`, found under their part's name.

    Raises Refusal for a body that is too large or cannot be read.
    """
    given: dict[str, Any] = dict(request.query) if request.query_string else {}
    if request.content_type.startswith("multipart/"):
        return given | await _multipart(request)
    body = await _limited(request.content.read, TEXT_BYTES)
    if not body:
        return given
    if request.content_type == "application/json":
        return given | _json(body)
    if request.content_type == "application/x-www-form-urlencoded":
        return given | _urlencoded(body)
    return given


async def _limited(read: Any, most: int) -> bytes:
    body = bytearray()
    while chunk := await read(65_536):
        body += chunk
        if len(body) > most:
            raise Refusal(413, "Request Entity Too Large")
    return bytes(body)


def _json(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise bad_request("can't parse request as a JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("expected a JSON object")
    return given


def _urlencoded(body: bytes) -> dict[str, Any]:
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict")
    except UnicodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return dict(pairs)


async def _multipart(request: web.Request) -> dict[str, Any]:
    given: dict[str, Any] = {}
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name:
                given[part.name] = await _part(part)
    except (ValueError, AssertionError):
        raise bad_request("can't parse the multipart body") from None
    return given


async def _part(part: BodyPartReader) -> str | Upload:
    data = await _limited(part.read_chunk, DOCUMENT_BYTES)
    if part.filename is not None:
        return Upload(safe_name(part.filename), data)
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def attached(value: str | Upload, given: dict[str, Any]) -> str | Upload:
    """The file that "attach://name" means; other values as they are.

    Raises Refusal where there is no such part.
    """
    if not isinstance(value, str) or not value.startswith("attach://"):
        return value
    found = given.get(value.removeprefix("attach://"))
    if not isinstance(found, Upload):
        raise bad_request("file must be non-empty")
    return found
