import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charts import style
from bot.quick_poll.movement_chart import compose, draw, gathered
from bot.quick_poll.pictures import MovementChart, Occurrence
from tests.charts.looking import assert_readable, boxes_on, size_of, texts_on
from tests.quick_poll.test_chart import HOSTILE, LONG, LONGEST

SENTENCE = (
    "Провести открытый урок в параллели и обсудить его всем вместе на педагогическом совете в конце марта"
)
WEEKS = MovementChart(
    question="Хватило ли Вам сил на этой неделе?",
    summary="Каждую пятницу",
    labels=("+", "−"),
    occurrences=(
        Occurrence("6 марта", 20, (15, 5)),
        Occurrence("13 марта", 24, (12, 12)),
        Occurrence("20 марта", 25, (20, 5)),
    ),
    others_label="другие",
    answered_label="Ответов",
    percent="{n}\u00a0%",
    footer="Школа А · 20 марта 2026",
)


def repeated(times: int, answers: int, people: int = 200, label: str = SENTENCE) -> MovementChart:
    weeks = (tuple((week + answer) % 5 * people // 20 for answer in range(answers)) for week in range(times))
    occurrences = tuple(
        Occurrence(f"{week + 1} сентября", people, counts) for week, counts in enumerate(weeks)
    )
    labels = tuple(f"{answer} {label}"[:100] for answer in range(answers))
    return replace(WEEKS, labels=labels, occurrences=occurrences)


def with_texts(text: str) -> MovementChart:
    occurrences = (Occurrence(text, 3, (2, 1)),) * 3
    return MovementChart(text, text, (text, text), occurrences, text, text, WEEKS.percent, text)


ALWAYS_ALL = replace(WEEKS, occurrences=(Occurrence("6 марта", 10, (10, 0)),) * 12)
CHARTS = (
    {
        "weeks": WEEKS,
        "english": replace(WEEKS, labels=("Yes", "No"), percent="{n}%", answered_label="Answers"),
        "kazakh": replace(
            WEEKS, occurrences=(Occurrence("20 наурыз", 29, (20, 9)),) * 9, answered_label="Жауап саны"
        ),
        "once": replace(WEEKS, occurrences=(Occurrence("6 марта", 1, (1, 0)),)),
        "never": replace(WEEKS, occurrences=()),
        "nobody": replace(WEEKS, occurrences=(Occurrence("6 марта", 0, (0, 0)),) * 4),
        "always all": ALWAYS_ALL,
        "several each": replace(WEEKS, occurrences=(Occurrence("6 марта", 10, (10, 27)),) * 12),
        "huge question": replace(repeated(12, 12), question="Ж" * 300),
    }
    | {
        f"{answers} answers {times} times": repeated(times, answers)
        for answers in (2, 3, 5, 12)
        for times in (2, 12)
    }
    | {
        f"{answers} under a long question": replace(repeated(12, answers), question=LONG)
        for answers in (2, 5, 12)
    }
    | {
        f"{answers} under the longest": replace(repeated(12, answers), question=LONGEST)
        for answers in (2, 5, 12)
    }
    | {f"hostile {number}": with_texts(text) for number, text in enumerate(HOSTILE)}
)


def texts_of(data: MovementChart) -> list[str]:
    return texts_on(compose(data))


def percents_in(data: MovementChart) -> list[str]:
    return [text for text in texts_of(data) if text.endswith("%")]


@pytest.mark.parametrize("name", CHARTS)
def test_texts_are_large_enough_inside_the_margins_and_apart(name):
    assert_readable(compose(CHARTS[name]))


@given(st.text(st.characters(codec=None)))
@settings(max_examples=25, deadline=None)
def test_whatever_people_write_a_picture_comes(text):
    assert size_of(draw(with_texts(text)))[1] <= style.TALLEST


def test_each_answer_has_its_shares_from_the_first_time_to_the_latest():
    assert percents_in(WEEKS) == [
        "75\u00a0%",
        "50\u00a0%",
        "80\u00a0%",
        "25\u00a0%",
        "50\u00a0%",
        "20\u00a0%",
    ]


def test_each_time_says_how_many_answered_and_when():
    texts = texts_of(WEEKS)
    assert texts[texts.index("Ответов") :][:4] == ["Ответов", "20", "24", "25"]
    assert {"6 марта", "13 марта", "20 марта"} <= set(texts)


def test_columns_are_as_tall_as_their_shares():
    heights = [height for _, height in boxes_on(compose(WEEKS), style.PLUS)]
    against = [height for _, height in boxes_on(compose(WEEKS), style.MINUS)]
    tallest = heights[2]
    assert heights == pytest.approx([tallest * 75 / 80, tallest * 50 / 80, tallest])
    assert against == pytest.approx([tallest * 25 / 80, tallest * 50 / 80, tallest * 20 / 80])


def test_the_last_twelve_times_are_shown():
    texts = texts_of(repeated(30, 2, label="да"))
    assert "30 сентября" in texts
    assert len(boxes_on(compose(repeated(30, 2)), style.PLUS)) == 12


def test_days_that_would_touch_are_left_out_but_never_the_latest():
    days = [text for text in texts_of(repeated(12, 2)) if "сентября" in text]
    assert 3 <= len(days) < 12
    assert "12 сентября" in days


def test_where_nobody_answered_there_is_no_column():
    silent = replace(WEEKS, occurrences=(*WEEKS.occurrences, Occurrence("27 марта", 0, (0, 0))))
    assert len(boxes_on(compose(silent), style.PLUS)) == 3
    assert "0" in texts_of(silent)


def test_the_percent_sign_stands_in_the_headings_where_columns_are_too_narrow():
    texts = texts_of(ALWAYS_ALL)
    assert {"+, %", "−, %", "100"} <= set(texts)
    assert not [text for text in texts if text.endswith("\u00a0%")]


def test_of_many_answers_the_four_chosen_most_are_shown_and_the_others_together():
    week = Occurrence("6 марта", 20, (1, 5, 0, 5, 4, 2, 3))
    data = replace(WEEKS, labels=tuple("абвгдеж"), occurrences=(week, week))
    shown = gathered(data, 5)
    assert shown.labels == ("б", "г", "д", "ж", "другие")
    assert shown.occurrences[0].counts == (5, 5, 4, 3, 3)


@given(
    st.lists(st.lists(st.integers(0, 50), min_size=7, max_size=7), min_size=1, max_size=5), st.integers(1, 9)
)
def test_gathering_loses_no_answer(weeks, most):
    occurrences = tuple(Occurrence("", sum(counts), tuple(counts)) for counts in weeks)
    shown = gathered(replace(WEEKS, labels=tuple("абвгдеж"), occurrences=occurrences), most)
    assert len(shown.labels) == min(most, 7)
    assert [sum(occurrence.counts) for occurrence in shown.occurrences] == [sum(counts) for counts in weeks]


def test_an_answer_of_nothing_but_emoji_is_known_by_its_number():
    assert "2." in texts_of(replace(WEEKS, labels=("дома", "🎉")))


def test_the_data_can_be_sent():
    assert pickle.loads(pickle.dumps(WEEKS)) == WEEKS
