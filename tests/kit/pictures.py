"""Pictures without drawing: for tests that ask what is sent, not how it looks."""

import struct
import zlib

from bot.charts.worker import ChartWorker


class StillPictures(ChartWorker):
    """Gives the same small PNG for everything and keeps what it was asked to draw."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    async def warm(self) -> None:
        return

    async def draw(self, module: str, data: object) -> bytes:
        self.asked.append(data)
        return _png(40, 30)

    async def close(self) -> None:
        return


def _png(width: int, height: int) -> bytes:
    rows = (b"\0" + b"\xff" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
