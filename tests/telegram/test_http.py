"""What is said of a failed call, and that the token is never told."""

import asyncio
import json
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import unused_port

from bot.activities import ACTIONS
from bot.card import Card, plain
from bot.delivery.messenger import Destination, MessengerError, TryLater, Unreachable
from bot.telegram.buttons import Buttons
from bot.telegram.http import ApiRefusal, BotApi, Session, TokenRefused
from bot.telegram.messenger import TelegramMessenger

SECRET = "AAH-never-tell-this"
CARD = Card((plain("?"),))


@dataclass
class Telegram:
    """A server that answers every call with the same bytes."""

    status: int = 200
    body: bytes = b"{}"
    hangs: bool = False
    hangs_up: bool = False

    def says(self, status: int, **body: object) -> None:
        self.status, self.body = status, json.dumps(body).encode()

    async def answer(self, request: web.Request) -> web.Response:
        assert SECRET in request.path
        if self.hangs:
            await asyncio.sleep(30)
        if self.hangs_up and request.transport:
            request.transport.close()
        return web.Response(status=self.status, body=self.body, content_type="text/html")


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", telegram.answer)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    session = Session(api=TelegramAPIServer.from_base(address), timeout=0.3)
    yield Bot(f"1000:{SECRET}", session)
    await session.close()
    await runner.cleanup()


@pytest.fixture
def api(bot: Bot) -> BotApi:
    return BotApi(bot)


@pytest.fixture
def messenger(bot: Bot, api: BotApi) -> TelegramMessenger:
    return TelegramMessenger(bot, api, Buttons(ACTIONS))


async def test_the_result_comes_without_its_envelope(telegram: Telegram, api: BotApi) -> None:
    telegram.says(200, ok=True, result=[1, 2])
    assert await api.call("getUpdates", {}) == [1, 2]


@pytest.mark.parametrize("code", [500, 502, 503, 504])
async def test_a_server_that_is_not_well_is_unreachable(telegram: Telegram, api: BotApi, code: int) -> None:
    telegram.says(code, ok=False, error_code=code, description="Bad Gateway")
    with pytest.raises(Unreachable):
        await api.call("getMe", {})


@pytest.mark.parametrize(
    "body", [b"", b"<html>502 Bad Gateway</html>", b"[]", b'"ok"', b"{", b"\xff\xfe", b"null"]
)
async def test_an_answer_without_sense_is_unreachable(telegram: Telegram, api: BotApi, body: bytes) -> None:
    telegram.body = body
    with pytest.raises(Unreachable):
        await api.call("getMe", {})


async def test_a_refusal_tells_its_code_its_words_and_how_long_to_wait(
    telegram: Telegram, api: BotApi
) -> None:
    telegram.says(
        429, ok=False, error_code=429, description="Too Many Requests", parameters={"retry_after": 7}
    )
    with pytest.raises(ApiRefusal) as refusal:
        await api.call("sendMessage", {})
    assert (refusal.value.code, refusal.value.description) == (429, "Too Many Requests")
    assert refusal.value.wait == 7_000


@pytest.mark.parametrize("code", [401, 404])
async def test_an_unknown_token_is_told_at_the_start(telegram: Telegram, api: BotApi, code: int) -> None:
    telegram.says(code, ok=False, error_code=code, description="Unauthorized")
    with pytest.raises(TokenRefused):
        await api.me()


async def test_any_other_refusal_at_the_start_is_worth_another_try(telegram: Telegram, api: BotApi) -> None:
    telegram.says(429, ok=False, error_code=429, description="Too Many Requests")
    with pytest.raises(Unreachable):
        await api.me()


async def test_a_page_of_html_in_place_of_an_answer_loses_no_message(
    telegram: Telegram, messenger: TelegramMessenger
) -> None:
    telegram.status, telegram.body = 502, b"<html>502 Bad Gateway</html>"
    with pytest.raises(Unreachable):
        await messenger.post(Destination(1), CARD, None)
    with pytest.raises(Unreachable):
        await messenger.edit(1, "2", CARD)


async def test_a_message_is_not_sent_again_because_its_answer_is_newer_than_the_library(
    telegram: Telegram, messenger: TelegramMessenger
) -> None:
    chat = {"id": 1, "type": "hologram"}
    telegram.says(200, ok=True, result={"message_id": 5, "date": "yesterday", "chat": chat})
    assert await messenger.post(Destination(1), CARD, None) == "5"


async def test_a_toast_that_came_too_soon_after_others_is_worth_another_try(
    telegram: Telegram, messenger: TelegramMessenger
) -> None:
    telegram.says(
        429, ok=False, error_code=429, description="Too Many Requests", parameters={"retry_after": 3}
    )
    with pytest.raises(TryLater) as later:
        await messenger.toast("1", "Учтено")
    assert later.value.wait == 3_000


Call = Callable[[Bot, BotApi, TelegramMessenger], Awaitable[object]]
CALLS: dict[str, Call] = {
    "lean": lambda bot, api, messenger: api.call("getUpdates", {}, patience=0.3),
    "post": lambda bot, api, messenger: messenger.post(Destination(1), CARD, None),
    "photo": lambda bot, api, messenger: messenger.post(Destination(1), CARD, b"\x89PNG"),
    "edit": lambda bot, api, messenger: messenger.edit(1, "2", CARD),
    "delete": lambda bot, api, messenger: messenger.delete(1, "2"),
}
TROUBLES = ["refused", "gateway", "unauthorized", "hangs", "hangs up", "nobody there"]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_no_error_tells_the_token(
    telegram: Telegram, bot: Bot, api: BotApi, messenger: TelegramMessenger,
    caplog: pytest.LogCaptureFixture, call: str, trouble: str,
) -> None:  # fmt: skip
    telegram.hangs, telegram.hangs_up = trouble == "hangs", trouble == "hangs up"
    code = {"unauthorized": 401, "gateway": 502}.get(trouble, 418)
    telegram.says(code, ok=False, error_code=code, description="no")
    if trouble == "nobody there":
        bot.session.api = TelegramAPIServer.from_base(f"http://127.0.0.1:{unused_port()}")
    with caplog.at_level("DEBUG"):
        try:
            await CALLS[call](bot, api, messenger)
        except (MessengerError, ApiRefusal, TokenRefused) as error:
            told = "".join(traceback.format_exception(error)) + repr(error) + str(error)
            assert SECRET not in told
        else:
            assert (call, trouble) == ("delete", "refused"), "only a deletion is not worth an error"
    assert SECRET not in caplog.text
