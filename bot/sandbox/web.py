"""The page's side of the server: its files, what it asks for, what it does, what it is told.

Only pages of this very server may use it (Host and Origin are checked): others must not play people.
"""

import asyncio
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.acts import Acts
from bot.sandbox.events import ChatChanged, Event, PressAnswered
from bot.sandbox.model import Chat, Json, Person
from bot.sandbox.page_acts import perform
from bot.sandbox.page_json import members_as_json, messages_as_json, sees, state_as_json
from bot.sandbox.refusals import ActRefused

PAGE = Path(__file__).parent / "page"
HEARTBEAT = 15
"""Seconds after which a silent page is asked whether it is still there."""
PATIENCE = 0.3
"""Seconds that a page has to say goodbye when the server stops."""

_NAMES_OF_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


class Page:
    """Serves / and /sandbox/…"""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._world = acts.world
        self._listening: set[asyncio.Queue[Json | None]] = set()

    def routes(self) -> list[web.AbstractRouteDef]:
        """The routes to add to a server, after those of the Bot API."""
        return [
            web.get("/sandbox/state", self._state),
            web.get("/sandbox/chat", self._chat),
            web.get("/sandbox/members", self._members),
            web.post("/sandbox/act", self._act),
            web.get("/sandbox/events", self._events),
            web.get("/sandbox/file/{path:.+}", self._file),
            web.get("/", self._index),
            web.static("/", PAGE),
        ]

    def stop(self) -> None:
        """Tell the pages that there is nothing more to come."""
        for events in self._listening:
            events.put_nowait(None)

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def _state(self, request: web.Request) -> web.StreamResponse:
        return _answer(state_as_json(self._world, self._me(request)))

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        me = self._me(request)
        chat = self._seen(request, me)
        return _answer(messages_as_json(self._world, chat, me, _number(request, "thread")))

    async def _members(self, request: web.Request) -> web.StreamResponse:
        return _answer(members_as_json(self._world, self._seen(request, self._me(request))))

    async def _act(self, request: web.Request) -> web.StreamResponse:
        try:
            given = await request.json()
        except (ValueError, RecursionError):
            given = None
        if not isinstance(given, dict):
            raise ActRefused("Запрос не прочитан.")
        return _answer(perform(self._acts, given))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            raise web.HTTPNotFound
        headers = {"X-Content-Type-Options": "nosniff"}
        if file.kind == "document":
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=file.bytes, content_type=file.mime, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        me = self._me(request)
        events: asyncio.Queue[Json | None] = asyncio.Queue()

        def listen(event: Event) -> None:
            told = self._told(event, me)
            if told:
                events.put_nowait(told)

        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, timeout=PATIENCE)
        self._world.changed.add(listen)
        self._listening.add(events)
        try:
            await socket.prepare(request)
            async with asyncio.TaskGroup() as group:
                pouring = group.create_task(_pour(events, socket))
                async for _ in socket:
                    pass  # the page says nothing here; this ends when it leaves
                pouring.cancel()
        finally:
            self._listening.discard(events)
            self._world.changed.remove(listen)
        return socket

    def _told(self, event: Event, me: Person) -> Json | None:
        match event:
            case ChatChanged(chat_id):
                chat = self._world.chats[chat_id]
                concerns = chat_id == me.id or (chat.kind != "private" and me.id in chat.members)
                return {"type": "changed", "chat": chat_id} if concerns else None
            case PressAnswered(press) if press.person is me:
                toast = press.toast
                shown = {"text": toast.text if toast else "", "alert": bool(toast and toast.alert)}
                link = {"url": press.url} if press.url else {}
                return {"type": "toast", "press": press.id, "chat": press.chat_id} | shown | link
        return None

    def _seen(self, request: web.Request, me: Person) -> Chat:
        chat = self._world.chats.get(_number(request, "chat") or 0)
        if chat is None or not sees(chat, me):
            raise ActRefused("Такого чата нет.")
        return chat

    def _me(self, request: web.Request) -> Person:
        person_id = _number(request, "as")
        if person_id is None and self._world.people:
            return next(iter(self._world.people.values()))
        person = self._world.people.get(person_id or 0)
        if person is None:
            raise ActRefused("Такого человека нет.")
        return person


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse pages from elsewhere, and put refused acts into words for the page."""
    if request.path.startswith(("/bot", "/file/bot")):
        return await handler(request)
    if not _is_own(request):
        return web.json_response({"ok": False, "error": "Чужая страница."}, status=403)
    try:
        response = await handler(request)
    except ActRefused as refused:
        return web.json_response({"ok": False, "error": str(refused)}, status=400)
    # Else a browser goes on with the scripts of an older version.
    response.headers.setdefault("Cache-Control", "no-cache")
    return response


def _is_own(request: web.Request) -> bool:
    host = request.headers.get("Host", "")
    origin = request.headers.get("Origin")
    try:
        named = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return named in _NAMES_OF_THIS_MACHINE and origin in (None, f"http://{host}")


async def _pour(events: "asyncio.Queue[Json | None]", socket: web.WebSocketResponse) -> None:
    """Send events as they come, until None comes or the page has left."""
    with suppress(ConnectionResetError):
        while (event := await events.get()) is not None:
            await socket.send_json(event)
        await socket.close()


def _number(request: web.Request, name: str) -> int | None:
    given = request.query.get(name)
    if not given:
        return None
    try:
        return int(given)
    except ValueError:
        raise ActRefused(f"Поле «{name}» должно быть числом.") from None


def _answer(told: Json) -> web.Response:
    return web.json_response(told, headers={"Cache-Control": "no-store"})
