import struct
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.charts.style import MARGIN, SMALLEST, TALLEST, WIDTH
from bot.quick_poll.chart import compose, draw
from bot.quick_poll.model import shares
from bot.quick_poll.pictures import Side, SignsChart

SHORT = "Обсуждаете ли вы класс?"
LONG = (
    "Можете ли Вы утверждать, что в Вашей школе работает команда единомышленников? По каким критериям можно "
    "это определить? (поставьте в чате + или −, по желанию, расшифруйте ответ)"
)
LONGEST = (LONG + " Если да, то где это происходит: на педсовете, в учительской, в переписке?" * 2)[:300]
WHY = (
    "дети одни и те же",
    "обсуждаем каждую пятницу после уроков: собираемся у завуча и говорим о классе, где труднее всего, все",
    "на малых педсоветах",
    "да 👍",
)
RUSSIAN = SignsChart(
    question=SHORT,
    summary="Ответов: 19 из 27",
    plus=Side("+", 15, "Почему «+»", WHY[:3]),
    minus=Side("−", 4, "Почему «−»", ("нет времени",)),
    silent=8,
    silent_label="не ответили",
    percent="{n}\u00a0%",
    more="и ещё {n}",
    footer="Школа А · 14 марта 2026",
)
KAZAKH = SignsChart(
    question="Сіздің мектебіңізде педагогтер жеке сыныптың мәселелерін талқылай ма?",
    summary="Жауап бергендер: 17 / 26",
    plus=Side("+", 12, "Неге «+»", ("балалар ортақ", "әр аптада жиналамыз, өйткені сынып қиын")),
    minus=Side("−", 5, "Неге «−»", ("уақыт жоқ",)),
    silent=9,
    silent_label="жауап бермеді",
    percent="{n}\u00a0%",
    more="тағы {n}",
    footer="А мектебі · 2026 ж. 14 наурыз",
)
ENGLISH = SignsChart(
    question="Do teachers at your school discuss the problems of a particular class?",
    summary="Answers: 3 of 3",
    plus=Side("+", 2, "Why +", ("the children are the same",)),
    minus=Side("−", 1, "Why −", ()),
    silent=0,
    silent_label="did not answer",
    percent="{n}%",
    more="and {n} more",
    footer="School A · 14 March 2026",
)
HOSTILE = (
    "$\\frac{$",
    "о" * 10_000,
    "👨‍👩‍👧‍👦" * 20,
    "\u202eRTL\u202c",
    "раз\n" * 500,
    "z" + "\u0301\u0323" * 200,
    "{" * 60,
    "\\sqrt{" * 80,
    "\ud800",
    "中文 हिन्दी ไทย",
    "_x",
    "مرحبا بالعالم",
    "\x00\x07",
    "",
    "{n}" * 1_000,
)


def with_texts(text: str, explanations: tuple[str, ...] = ()) -> SignsChart:
    side = Side(text, 3, text, explanations or (text, text))
    return SignsChart(text, text, side, side, 1, text, text, text, text)


def with_explanations(count: int) -> SignsChart:
    explanations = (WHY * 10)[:count]
    return replace(
        RUSSIAN,
        plus=replace(RUSSIAN.plus, explanations=explanations),
        minus=replace(RUSSIAN.minus, explanations=explanations),
    )


CHARTS = {
    "russian": RUSSIAN,
    "kazakh": KAZAKH,
    "english": ENGLISH,
    "nobody answered": replace(
        RUSSIAN, plus=Side("+", 0, "Почему «+»", ()), minus=Side("−", 0, "Почему «−»", ()), silent=27
    ),
    "nobody known": replace(ENGLISH, plus=Side("+", 0, "", ()), minus=Side("−", 0, "", ()), silent=None),
    "two hundred": replace(RUSSIAN, plus=Side("+", 199, "Почему «+»", WHY * 10), minus=Side("−", 1, "", ())),
    "long question": replace(RUSSIAN, question=LONG),
    "longest question": replace(with_explanations(40), question=LONGEST),
    "no explanations": with_explanations(0),
    "forty explanations": with_explanations(40),
    "all hostile": with_texts("семья", HOSTILE),
} | {f"hostile {number}": with_texts(text) for number, text in enumerate(HOSTILE)}


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def written_on(figure: Figure) -> list[Text]:
    return [artist for artist in figure.artists if isinstance(artist, Text) and artist.get_text()]


def texts_of(data: SignsChart) -> list[str]:
    return [text.get_text() for text in written_on(compose(data).figure())]


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_fits_a_phone(name):
    width, height = size_of(draw(CHARTS[name]))
    assert width == WIDTH
    assert height <= TALLEST


@pytest.mark.parametrize("name", CHARTS)
def test_texts_are_large_enough_inside_the_margins_and_apart(name):
    figure = compose(CHARTS[name]).figure()
    renderer = FigureCanvasAgg(figure).get_renderer()
    texts = written_on(figure)
    extents = [text.get_window_extent(renderer) for text in texts]
    bars = [bar.get_window_extent(renderer) for bar in figure.artists if isinstance(bar, Rectangle)]
    assert bars
    assert all(float(text.get_fontsize()) >= SMALLEST for text in texts)
    for extent in extents:
        assert extent.x0 >= MARGIN - 2
        assert extent.x1 <= WIDTH - MARGIN + 2
        assert extent.y0 >= 0
        assert extent.y1 <= figure.bbox.height
    for one, other in [*combinations(extents, 2), *((text, bar) for text in extents for bar in bars)]:
        assert not one.overlaps(other)


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
@settings(max_examples=25, deadline=None)
def test_whatever_people_write_a_picture_comes(one, other):
    assert size_of(draw(with_texts(one, (other, one))))[1] <= TALLEST


def test_a_picture_without_explanations_is_not_tall_and_empty():
    assert size_of(draw(with_explanations(0)))[1] < 600


@pytest.mark.parametrize("question", [SHORT, LONG, LONGEST])
def test_the_question_stands_there_whole(question):
    assert question.strip() in " ".join(texts_of(replace(RUSSIAN, question=question)))


def test_bars_carry_their_numbers_and_shares():
    texts = texts_of(RUSSIAN)
    assert [text for text in texts if text.isdecimal()] == ["15", "4", "8"]
    assert [text for text in texts if text.endswith("%")] == ["79\u00a0%", "21\u00a0%"]
    assert "не ответили" in texts


def test_what_has_no_room_is_counted():
    more = [int(text.removeprefix("и ещё ")) for text in texts_of(with_explanations(40)) if "ещё" in text]
    shown = [text for text in texts_of(with_explanations(40)) if text == WHY[0]]
    assert len(more) == 2
    assert all(0 < count < 40 for count in more)
    assert shown


def test_an_explanation_that_cannot_be_drawn_counts_among_the_others():
    side = replace(RUSSIAN.plus, explanations=("🙏", "дети одни и те же"))
    assert "и ещё 1" in texts_of(replace(RUSSIAN, plus=side))


@pytest.mark.parametrize(
    ("plus", "minus", "percents"),
    [
        (0, 0, (None, None)),
        (15, 4, (79, 21)),
        (1, 1, (50, 50)),
        (1, 7, (13, 87)),
        (3, 0, (100, 0)),
        (0, 3, (0, 100)),
        (299, 1, (99, 1)),
        (1, 299, (1, 99)),
    ],
)
def test_shares_add_up_and_lose_nobody(plus, minus, percents):
    assert shares(plus, minus) == percents
