"""A lean client of the Bot API for these tests."""

from typing import Any

from aiohttp import ClientSession, FormData

from bot.sandbox.server import Sandbox


class Api:
    """Calls methods as JSON and remembers which updates it has read."""

    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self.session = session
        self.base = f"{sandbox.url}/bot{sandbox.token}"
        self._offset = 0

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The whole answer."""
        async with self.session.post(f"{self.base}/{method}", json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def upload(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The whole answer to a multipart call; values of bytes are files."""
        form = FormData()
        for name, value in parameters.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename="picture.png")
            else:
                form.add_field(name, str(value))
        async with self.session.post(f"{self.base}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def result(self, method: str, **parameters: Any) -> Any:
        """What a call gives that has to work."""
        answer = await self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **parameters: Any) -> str:
        """The words of a call that has to be refused."""
        answer = await self.call(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self) -> list[dict[str, Any]]:
        """The updates that came since the last call, confirmed."""
        read: list[dict[str, Any]] = await self.result("getUpdates", offset=self._offset)
        if read:
            self._offset = read[-1]["update_id"] + 1
            await self.result("getUpdates", offset=self._offset)
        return read

    async def kinds(self) -> list[str]:
        """The kinds of the updates that came since the last call."""
        return [next(name for name in update if name != "update_id") for update in await self.updates()]


def keyboard(*rows: str) -> dict[str, Any]:
    """An inline keyboard of one button a row; the data is the text."""
    return {"inline_keyboard": [[{"text": text, "callback_data": text}] for text in rows]}


def png(width: int, height: int) -> bytes:
    """As much of a PNG as Telegram looks at."""
    sides = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + sides + b"\x08\2\0\0\0"
