"""What counts as a vote when a teacher types it into a chat, and what is ordinary talk."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quick_poll.model import Reading, Sign
from bot.quick_poll.reading import EXPLANATION_LIMIT, read_vote

VOTES = {
    "+": ("+", ""),
    " + ": ("+", ""),
    "+\n": ("+", ""),
    "\ufeff+": ("+", ""),
    "\u200e+": ("+", ""),
    "＋": ("+", ""),
    "➕": ("+", ""),
    "➕\ufe0f": ("+", ""),
    "👍": ("+", ""),
    "👍🏽": ("+", ""),
    "👍👍👍": ("+", ""),
    "+1": ("+", ""),
    "+ 1": ("+", ""),
    "+1, у нас так же": ("+", "у нас так же"),
    "++": ("+", ""),
    "+++": ("+", ""),
    "+ + +": ("+", ""),
    "+👍": ("+", ""),
    "+))": ("+", ""),
    "+!": ("+", ""),
    "+.": ("+", ""),
    "+ :)": ("+", ""),
    "+ 🙂": ("+", "🙂"),
    "Плюс": ("+", ""),
    "ПЛЮС!": ("+", ""),
    "плюсую": ("+", ""),
    "плюсик)": ("+", ""),
    "Қосу": ("+", ""),
    "plus": ("+", ""),
    "Plus.": ("+", ""),
    "-": ("-", ""),
    "−": ("-", ""),
    "–": ("-", ""),
    "—": ("-", ""),
    "--": ("-", ""),
    "－": ("-", ""),
    "➖": ("-", ""),
    "➖\ufe0f нет": ("-", "нет"),
    "👎": ("-", ""),
    "👎🏿": ("-", ""),
    "-.": ("-", ""),
    "минус": ("-", ""),
    "Минус, времени нет": ("-", "времени нет"),
    "minus": ("-", ""),
    "minus, no time": ("-", "no time"),
    "+ дети одни и те же": ("+", "дети одни и те же"),
    "+, у нас так": ("+", "у нас так"),
    "+. Да": ("+", "Да"),
    "+да": ("+", "да"),
    "+ \n обсуждаем": ("+", "обсуждаем"),
    "+\nДа.\n\nКаждую неделю": ("+", "Да. Каждую неделю"),
    "+ — у нас так": ("+", "у нас так"),
    "+ тот, кто хочет, — приходит": ("+", "тот, кто хочет, — приходит"),
    "+ обсуждаем:\n- дисциплину\n- оценки": ("+", "обсуждаем: - дисциплину - оценки"),
    "+, а когда собираемся?": ("+", "а когда собираемся?"),
    "+ дети одни и те же. А у вас?": ("+", "дети одни и те же. А у вас?"),
    "+ (но не всегда)": ("+", "(но не всегда)"),
    "+ сынып жетекшілері жинала\u200bды": ("+", "сынып жетекшілері жиналады"),
    "плюс, потому что класс общий": ("+", "потому что класс общий"),
    "плюс\nу нас общий класс": ("+", "у нас общий класс"),
    "Қосу, бірге талқылаймыз": ("+", "бірге талқылаймыз"),
    "+ every Friday": ("+", "every Friday"),
    "👍 да": ("+", "да"),
    "👍 иә, жиі": ("+", "иә, жиі"),
    "👍, каждую пятницу": ("+", "каждую пятницу"),
    "👍 каждую неделю": ("+", "каждую неделю"),
    "👎 не хватает времени": ("-", "не хватает времени"),
    "👎 уақыт жоқ": ("-", "уақыт жоқ"),
    "— не всегда": ("-", "не всегда"),
    "- no time": ("-", "no time"),
    "-нет": ("-", "нет"),
    "- уақыт жоқ": ("-", "уақыт жоқ"),
    "-, а когда обсуждать?": ("-", "а когда обсуждать?"),
    "− у нас классы разные": ("-", "у нас классы разные"),
    "👎 нет": ("-", "нет"),
}

TALK = [
    "",
    " ",
    "Добрый день, коллеги!",
    "да +",
    "иә",
    "жоқ",
    "yes",
    "- бумага\n- мел",
    "- бумага\n- мел\nкто купит?",
    "— бумага\n— мел",
    "+ бумага\n+ мел",
    "+7 916 123-45-67",
    "+ 7 (916) 123-45-67",
    "+77011234567",
    "+5",
    "+1 ученик в 5А",
    "+10 баллов",
    "+1,5 часа",
    "-1",
    "-5 градусов",
    "- 5 градусов",
    "−20, занятий нет",
    "+ 3 урока в субботу",
    "+ или -?",
    "+ или нет?",
    "+ немесе -",
    "+/-",
    "+-",
    "+ -",
    "+ - у нас так",
    "±",
    "+ и - у каждого свои",
    "-/+",
    "+++ и ---",
    "👍👎",
    "➕➖",
    "+ дети хорошие\n- времени нет",
    "- времени нет\n+ дети хорошие",
    "+ у 5А, у 5Б -",
    "- физика + математика",
    "+?",
    "+ ?",
    "+ это за что?",
    "плюс-минус",
    "плюс минус десять человек",
    "плюсы и минусы",
    "минусовать",
    "плюс к тому же завтра совещание",
    "плюс у нас ещё совещание",
    "плюс: дети довольны",
    "Минус этого подхода в том, что долго",
    "қосу керек",
    "Plus, we have a meeting",
    "plus we have a meeting",
    "minus two pupils",
    "+ к карме",
    "+ ещё вопрос по отчёту",
    "+ тағы бір сұрақ",
    "-> смотри",
    "→ смотри",
    "--> смотри",
    "---",
    "--- ",
    "———",
    "➖➖➖➖➖",
    "--\nС уважением, Анна",
    "- а кто заменит 3-й урок?",
    "- а кто заменит 3-й урок? Завтра меня не будет",
    "— Привет! — сказал он",
    "— Да, — ответил директор, — завтра.",
    "👍 Спасибо за информацию!",
    "👍 рахмет",
    "👍 Отлично, коллеги",
    "👍 great work",
    "-)",
    "-(",
    "https://school.example/+",
    "+ https://school.example",
    "- https://school.example",
    "+= 1",
    "--help",
    "-v",
    "-x = 5",
    "+@anna",
    "-ться",
    "плюшки",
    "- " + "слово " * 200,
]

IN_A_REPLY = {
    "плюс у нас так": ("+", "у нас так"),
    "плюс: дети довольны": ("+", "дети довольны"),
    "минус - времени нет": ("-", "времени нет"),
    "+1 к Анне": ("+", "к Анне"),
    "-1": ("-", ""),
    "---": ("-", ""),
    "+ к сказанному": ("+", "к сказанному"),
    "+ 5А обсуждает": ("+", "5А обсуждает"),
    "+ общие цели\n+ взаимопомощь": ("+", "общие цели + взаимопомощь"),
    "- а когда обсуждать?": ("-", "а когда обсуждать?"),
    "👍 Спасибо, обсуждаем": ("+", "Спасибо, обсуждаем"),
    "+ https://school.example": ("+", "https://school.example"),
    "- неге? уақыт жоқ": ("-", "неге? уақыт жоқ"),
}

TALK_IN_A_REPLY = [
    "+ или -?",
    "+/-",
    "+ - у нас так",
    "+?",
    "👍👎",
    "+7 916 123-45-67",
    "+ 7 916 123-45-67",
    "+5",
    "-5 градусов",
    "- общие цели\n- взаимопомощь",
    "+ дети хорошие\n- времени нет",
    "-> смотри",
    "плюс-минус",
    "плюсы и минусы",
    "А что значит +?",
]


@pytest.mark.parametrize("text", VOTES)
def test_a_vote_is_read(text: str) -> None:
    sign, explanation = VOTES[text]
    assert read_vote(text, addressed=False) == Reading(Sign(sign), explanation)


@pytest.mark.parametrize("text", VOTES)
def test_a_vote_is_the_same_vote_in_a_reply(text: str) -> None:
    assert read_vote(text, addressed=True) == read_vote(text, addressed=False)


@pytest.mark.parametrize("text", TALK)
def test_ordinary_talk_is_no_vote(text: str) -> None:
    assert read_vote(text, addressed=False) is None


@pytest.mark.parametrize("text", IN_A_REPLY)
def test_a_reply_to_the_card_is_read_generously(text: str) -> None:
    sign, explanation = IN_A_REPLY[text]
    assert read_vote(text, addressed=True) == Reading(Sign(sign), explanation)
    assert read_vote(text, addressed=False) is None


@pytest.mark.parametrize("text", TALK_IN_A_REPLY)
def test_what_is_undecided_is_no_vote_even_in_a_reply(text: str) -> None:
    assert read_vote(text, addressed=True) is None


def test_a_long_explanation_keeps_its_beginning() -> None:
    reading = read_vote("+ " + "обсуждаем " * 100, addressed=False)
    assert reading is not None
    assert len(reading.explanation) <= EXPLANATION_LIMIT
    assert reading.explanation.endswith("обсуждаем…")


def test_an_endless_word_is_cut() -> None:
    reading = read_vote("+ " + "о" * 10_000, addressed=False)
    assert reading == Reading(Sign.PLUS, "о" * (EXPLANATION_LIMIT // 2) + "…")


SIGNS = st.sampled_from(
    ["+", "＋", "➕", "👍", "👍🏼", "плюс", "Plus", "-", "−", "–", "➖", "👎", "минус", "MINUS"]
)
WORDS = st.text(st.sampled_from("абвгдеёңғүұқөhіabcxyz"), min_size=2, max_size=12)
SENTENCES = st.lists(WORDS, min_size=2, max_size=12).map(" ".join)


@given(SIGNS, SENTENCES)
def test_any_explanation_after_any_sign_reads_back(sign: str, explanation: str) -> None:
    reading = read_vote(f"{sign} {explanation}", addressed=True)
    assert reading is not None
    assert reading.explanation == explanation


@given(SIGNS, SENTENCES, st.sampled_from([" ", "  ", "\n", "\t", "\u00a0"]))
def test_case_and_white_space_change_nothing(sign: str, explanation: str, space: str) -> None:
    plain = read_vote(f"{sign}. {explanation}", addressed=False)
    spaced = space + sign.upper() + "." + space + explanation.replace(" ", space) + space
    assert plain is not None
    assert read_vote(spaced, addressed=False) == plain


@given(st.text(st.characters(codec=None)), st.booleans())
def test_no_text_breaks_the_reading(text: str, addressed: bool) -> None:
    for told in (text, "+" + text, "—" + text):
        reading = read_vote(told, addressed=addressed)
        assert reading is None or len(reading.explanation) <= EXPLANATION_LIMIT


@given(st.text(st.characters(codec=None)))
def test_an_explanation_is_clean_and_stays_as_it_is(text: str) -> None:
    reading = read_vote("+, " + text, addressed=True)
    if reading is None:
        return
    again = read_vote("+, " + reading.explanation, addressed=True)
    assert again is None or again.explanation == reading.explanation
    reading.explanation.encode("utf-8")
    assert not set("\n\r\t\u202e\u200f\u2066\x00") & set(reading.explanation)


@given(WORDS, st.text())
def test_a_text_without_a_sign_at_its_start_is_never_a_vote(word: str, text: str) -> None:
    assert read_vote(f"{word} {text} +", addressed=True) is None


@given(st.text())
def test_whoever_is_read_strictly_is_read_generously_too(text: str) -> None:
    for told in ("+" + text, "-" + text, "плюс" + text):
        strict = read_vote(told, addressed=False)
        assert strict is None or strict == read_vote(told, addressed=True)


def test_ordinary_talk_costs_next_to_nothing() -> None:
    talk = "Коллеги, завтра в 15:30 совещание, просьба не опаздывать. " * 60
    assert min(timeit.repeat(lambda: read_vote(talk, addressed=False), number=1_000, repeat=3)) < 0.02
