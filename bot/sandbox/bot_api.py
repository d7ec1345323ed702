"""The Bot API over HTTP: tokens, checks, faults, pace, the call itself, the ledger."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from aiohttp import web

from bot.sandbox import schema
from bot.sandbox.api.methods import METHODS
from bot.sandbox.calls import Call, Ledger
from bot.sandbox.clock import SECOND
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.limits import PACED, Pace
from bot.sandbox.model import Json
from bot.sandbox.refusals import Refusal
from bot.sandbox.updates import LARGEST_BATCH
from bot.sandbox.upload import attached, read_parameters
from bot.sandbox.world import World

_HEADERS = {"Content-Type": "application/json"}
_Serve: TypeAlias = Callable[[schema.Method, Json], Awaitable[bytes]]


class BotApi:
    """Serves /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self._methods = schema.methods()
        self._pace = Pace(world.clock)
        self._serving = 0
        self._reader: asyncio.Transport | None = None
        self.faults = Faults()
        self.calls = Ledger()

    def routes(self) -> list[web.AbstractRouteDef]:
        """The routes to add to a server."""
        return [
            web.route("*", "/bot{token}/{method}", self._answer),
            web.get("/file/bot{token}/{path:.+}", self._download),
        ]

    def idle(self) -> bool:
        """No call is under way but long polls, and no update waits for a bot that still reads them."""
        return not self._serving and not (self._is_read() and self._world.updates.pending())

    def _is_read(self) -> bool:
        return self._reader is not None and not self._reader.is_closing()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            return _response(Refusal(401, "Unauthorized").answer())
        method = self._methods.get(request.match_info["method"].lower())
        if method is None:
            return _response(Refusal(404, "Not Found").answer())
        if method.name == "getUpdates":
            response = await self._read_by(request, method)
        else:
            response = await self._counted(request, method)
        if response is None:
            await self._world.stopping.wait()
            raise web.HTTPServiceUnavailable
        return response

    async def _read_by(self, request: web.Request, method: schema.Method) -> web.Response | None:
        """Who was answered is expected to come again at once, who was refused is not."""
        self._reader = request.transport
        response = await self._served(request, method, self._get_updates)
        is_refused = response is None or response.status != 200
        if is_refused and self._reader is request.transport:
            self._reader = None
        return response

    async def _counted(self, request: web.Request, method: schema.Method) -> web.Response | None:
        self._serving += 1
        try:
            return await self._served(request, method, self._call)
        finally:
            self._serving -= 1

    async def _served(
        self, request: web.Request, method: schema.Method, serve: _Serve
    ) -> web.Response | None:
        """The answer, a bad one if a fault was ordered for the call; None if it is never to come."""
        given: Json = {}
        try:
            given = await read_parameters(request)
            parameters = method.read(given)
            _attach(parameters, given)
            fault = self.faults.take(method.name, _chat_id(parameters))
            if fault is None or fault.after:
                result = await serve(method, parameters)
        except Refusal as refusal:
            self._note(method.name, given, refusal)
            return _response(refusal.answer())
        self._note(method.name, parameters, fault.refusal if fault else None)
        if fault:
            return _spoilt(request, fault)
        return web.Response(body=b'{"ok":true,"result":' + result + b"}", headers=_HEADERS)

    async def _call(self, method: schema.Method, parameters: Json) -> bytes:
        carry_out = METHODS.get(method.name)
        if carry_out is None:
            raise Refusal(501, f"Not Implemented: the sandbox has no {method.name}")
        if method.name in PACED:
            self._pace.take(_chat_id(parameters) or 0)
        return _dumps(carry_out(self._world, parameters))

    async def _get_updates(self, method: schema.Method, parameters: Json) -> bytes:
        if "allowed_updates" in parameters:
            self._world.updates.allow(parameters["allowed_updates"])
        limit = min(max(parameters.get("limit", LARGEST_BATCH), 1), LARGEST_BATCH)
        timeout = max(parameters.get("timeout", 0), 0) * SECOND
        return await self._world.updates.read(parameters.get("offset", 0), limit, timeout)

    def _note(self, method: str, parameters: Json, refusal: Refusal | None) -> None:
        if method == "getUpdates":
            return
        chat_id, at = _chat_id(parameters), self._world.clock.now()
        if refusal is None:
            self.calls.note(Call(method, chat_id, at, True, parameters=parameters))
        else:
            self.calls.note(Call(method, chat_id, at, False, refusal.code, refusal.description, parameters))

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            return _response(Refusal(401, "Unauthorized").answer())
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            return _response(Refusal(404, "Not Found").answer())
        return web.Response(body=file.bytes, content_type=file.mime)


def _spoilt(request: web.Request, fault: Fault) -> web.Response | None:
    """What a fault leaves of the answer; None if it is never to come."""
    if fault.hang:
        return None
    if fault.cut and request.transport:
        request.transport.abort()  # what is answered then reaches nobody
    return _response(fault.refusal.answer())


def _attach(parameters: Json, given: Json) -> None:
    """Put the files in the places of the "attach://name" that mean them."""
    for name in ("photo", "document"):
        if name in parameters:
            parameters[name] = attached(parameters[name], given)
    if "media" in parameters:
        parameters["media"]["media"] = attached(parameters["media"]["media"], given)


def _chat_id(parameters: Json) -> int | None:
    chat_id = parameters.get("chat_id")
    return chat_id if isinstance(chat_id, int) else None


def _response(answer: Json) -> web.Response:
    status = 200 if answer["ok"] else answer["error_code"]
    return web.Response(body=_dumps(answer), status=status, headers=_HEADERS)


def _dumps(answer: Any) -> bytes:
    return json.dumps(answer, separators=(",", ":")).encode()
