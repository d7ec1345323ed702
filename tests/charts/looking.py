"""What every picture must be, whatever it shows."""

import struct
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.charts.page import Page
from bot.charts.style import MARGIN, SMALLEST, TALLEST, WIDTH


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def texts_on(page: Page) -> list[str]:
    return [text.get_text() for text in _writings(page.figure())]


def boxes_on(page: Page, colour: str) -> list[tuple[float, float]]:
    """Width and height of each, in the order in which they were put."""
    artists = page.figure().artists
    boxes = [box for box in artists if isinstance(box, Rectangle)]
    return [(box.get_width(), box.get_height()) for box in boxes if to_hex(box.get_facecolor()) == colour]


def assert_readable(page: Page) -> None:
    """Made for a phone; texts are large enough, within the margins, and on nothing else."""
    figure = page.figure()
    renderer = FigureCanvasAgg(figure).get_renderer()
    texts = _writings(figure)
    extents = [text.get_window_extent(renderer) for text in texts]
    boxes = [box.get_window_extent(renderer) for box in figure.artists if isinstance(box, Rectangle)]
    assert (figure.bbox.width, figure.bbox.height <= TALLEST) == (WIDTH, True)
    assert all(float(text.get_fontsize()) >= SMALLEST for text in texts)
    for extent in [*extents, *boxes]:
        assert MARGIN - 2 <= extent.x0 <= extent.x1 <= WIDTH - MARGIN + 2
        assert 0 <= extent.y0 <= extent.y1 <= figure.bbox.height
    for one, other in [*combinations(extents, 2), *((text, box) for text in extents for box in boxes)]:
        assert not one.overlaps(other)


def _writings(figure: Figure) -> list[Text]:
    return [artist for artist in figure.artists if isinstance(artist, Text) and artist.get_text()]
