import pickle
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charts import style
from bot.quick_poll.choice_chart import compose, draw
from bot.quick_poll.pictures import ChoiceChart, Explanations, OptionBar, share
from tests.charts.looking import assert_readable, boxes_on, size_of, texts_on
from tests.quick_poll.test_chart import HOSTILE, LONG, LONGEST, WHY

PLACES = ("на педсовете", "в учительской", "в переписке", "после уроков у завуча", "нигде")
SENTENCE = (
    "Провести открытый урок в параллели и обсудить его всем вместе на педагогическом совете в конце марта"
)
WHERE = ChoiceChart(
    question="Если да, то где это чаще всего происходит?",
    summary="Ответов: 19 · в чате 27 человек",
    bars=tuple(map(OptionBar, PLACES, (3, 9, 3, 4, 0))),
    whole=19,
    silent=8,
    silent_label="без ответа",
    percent="{n}\u00a0%",
    more="и ещё {n}",
    groups=(Explanations("Пояснения к ответам", WHY),),
    footer="Школа А · 14 марта 2026",
)
KAZAKH = replace(
    WHERE,
    question="Егер иә болса, бұл көбіне қай жерде өтеді?",
    bars=tuple(map(OptionBar, ("мұғалімдер бөлмесінде", "әдістемелік бірлестік отырыстарында"), (12, 7))),
    silent_label="жауап бермеді",
)
READ = replace(WHERE, bars=(OptionBar("Ознакомлен(а)", 22),), whole=29, silent=7, groups=())


def of_options(count: int, label: str = SENTENCE, question: str = WHERE.question) -> ChoiceChart:
    bars = tuple(OptionBar(f"{number} {label}"[:100], count - number) for number in range(count))
    return replace(WHERE, question=question, bars=bars, whole=200, silent=31)


def with_texts(text: str) -> ChoiceChart:
    bars = (OptionBar(text, 2), OptionBar(text, 1))
    return ChoiceChart(text, text, bars, 3, 1, text, text, text, (Explanations(text, (text,)),), text)


CHARTS = (
    {
        "where": WHERE,
        "kazakh": KAZAKH,
        "read": READ,
        "english": replace(
            WHERE, bars=(OptionBar("In the staff room", 2), OptionBar("Nowhere", 1)), percent="{n}%"
        ),
        "nobody answered": replace(
            WHERE, bars=tuple(OptionBar(place, 0) for place in PLACES), whole=0, silent=29
        ),
        "nothing at all": replace(WHERE, bars=(), whole=0, silent=None, groups=()),
        "few of many": replace(WHERE, silent=1_800),
        "all and several": replace(WHERE, bars=tuple(OptionBar(place, 200) for place in PLACES), whole=200),
        "all hostile": replace(WHERE, bars=tuple(OptionBar(text, 1) for text in HOSTILE)),
        "capitals": of_options(20, question="Ж" * 300),
    }
    | {f"{count} short": of_options(count, "дома") for count in (2, 5, 12, 20)}
    | {f"{count} long": of_options(count) for count in (2, 5, 12, 20)}
    | {f"{count} under a long question": of_options(count, question=LONG) for count in (2, 5, 12, 20)}
    | {f"{count} under the longest question": of_options(count, question=LONGEST) for count in (2, 5, 12, 20)}
    | {f"hostile {number}": with_texts(text) for number, text in enumerate(HOSTILE)}
)


def texts_of(data: ChoiceChart) -> list[str]:
    return texts_on(compose(data))


def counts_in(data: ChoiceChart) -> list[str]:
    return [text for text in texts_of(data) if text.isdecimal()]


def in_order(shown: Sequence[str], among: Sequence[str]) -> list[str]:
    return [text for text in among if text in shown]


@pytest.mark.parametrize("name", CHARTS)
def test_texts_are_large_enough_inside_the_margins_and_apart(name):
    assert_readable(compose(CHARTS[name]))


@given(st.text(st.characters(codec=None)))
@settings(max_examples=25, deadline=None)
def test_whatever_people_write_a_picture_comes(text):
    assert size_of(draw(with_texts(text)))[1] <= style.TALLEST


def test_options_stand_by_count_and_by_number_among_equals():
    ordered = ["в учительской", "после уроков у завуча", "на педсовете", "в переписке", "нигде", "без ответа"]
    assert in_order(ordered, texts_of(WHERE)) == ordered
    assert counts_in(WHERE) == ["9", "4", "3", "3", "0", "8"]


def test_schools_are_not_ranked():
    assert in_order(PLACES, texts_of(replace(WHERE, ranked=False))) == list(PLACES)


def test_percents_are_of_the_people_who_answered():
    chosen = replace(WHERE, bars=(OptionBar("дома", 15), OptionBar("в школе", 10)), whole=20)
    assert [text for text in texts_of(chosen) if text.endswith("%")] == ["75\u00a0%", "50\u00a0%"]


def test_without_answers_there_is_no_percent():
    assert not [text for text in texts_of(replace(WHERE, whole=0)) if text.endswith("%")]


def test_of_an_acknowledgement_the_percent_is_of_all():
    assert {"Ознакомлен(а)", "22", "76\u00a0%", "без ответа", "7"} <= set(texts_of(READ))


def test_bars_are_as_long_as_their_counts_and_silence_is_grey():
    data = replace(WHERE, bars=(OptionBar("дома", 20), OptionBar("в школе", 10)), silent=5)
    (longest, _), (half, _) = boxes_on(compose(data), style.PLUS)[:2]
    [(silent, _)] = boxes_on(compose(data), style.SILENCE)
    assert (half, silent) == pytest.approx((longest / 2, longest / 4))


def test_a_long_option_stands_there_whole():
    assert SENTENCE[:96] in " ".join(texts_of(of_options(5))).replace("4 Провести", "Провести")


def test_twenty_options_are_all_there():
    assert len(counts_in(of_options(20, question=LONGEST))) == 21


def test_options_that_have_no_room_under_a_huge_question_are_counted():
    texts = texts_of(CHARTS["capitals"])
    [more] = [
        int(text.removeprefix("и ещё ")) for text in texts if text.startswith("и ещё ") and "31" in texts
    ]
    assert len(counts_in(CHARTS["capitals"])) == 21 - more


def test_an_option_of_nothing_but_emoji_is_shown_by_its_number():
    assert "2." in texts_of(replace(WHERE, bars=(OptionBar("дома", 2), OptionBar("🎉", 1))))


def test_explanations_stand_below_if_there_is_room():
    assert WHY[0] in texts_of(WHERE)
    assert WHY[0] not in texts_of(replace(of_options(20), groups=WHERE.groups))


def test_the_data_can_be_sent():
    assert pickle.loads(pickle.dumps(WHERE)) == WHERE


@given(st.integers(0, 300), st.integers(1, 300))
def test_shares_round_nobody_away_and_say_all_only_of_all(count, whole):
    percent = share(count, whole)
    assert percent is not None
    assert abs(percent - 100 * count / whole) <= 1
    assert (percent == 0) == (count == 0)
    assert (percent >= 100) == (count >= whole)


@pytest.mark.parametrize(("count", "whole", "percent"), [(1, 300, 1), (299, 300, 99), (1, 3, 33), (1, 8, 13)])
def test_a_share_is_a_whole_percent(count, whole, percent):
    assert share(count, whole) == percent


@pytest.mark.parametrize("whole", [0, None])
def test_of_nobody_there_is_no_share(whole):
    assert share(0, whole) is None
