"""The words that a deadline is told in: «до пятницы 15:00», «18:00-ге дейін», "by 6 pm", «через час».

All words below are spelled as `folded` leaves them: «ё» is «е», and a Kazakh letter is the Russian one next
to it, for many keyboards have no others.
"""

import re
from collections.abc import Iterable
from datetime import time, timedelta
from unicodedata import category, normalize

END_OF_A_SCHOOL_DAY = time(18, 0)
EVENING = timedelta(hours=20)

_UNTIL = ("до", "дейин", "until", "till", "til", "by")
_LABELS = ("срок", "дедлайн", "мерзим", "мерзими", "deadline")
_LINKS = ("к", "ко", "в", "во", "эту", "этой", "этого", "сагат", "осы", "at", "on", "in", "the", "of", "this")
LINKS = frozenset(_UNTIL + _LABELS + _LINKS)
"""What stands in a deadline beside the day and the hour."""

TYPED_LABEL = r"(?:срок|дедлайн|мерз[іиi]м[іиi]?|deadline)\b"
"""A label as it stands in a text that is not folded."""

_LETTERS = str.maketrans("ёәғқңөұүһі’‐‑‒–—−", "еагкноуухи'------")
_LATIN_I = re.compile("(?<=[а-я])i|i(?=[а-я])")  # to the eye it is «і»
_START, _END = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_ALONE, _ENDS = r"(?<!\d)(?<!\d[.:,-])", r"(?!\d|[.:-]\d)"
_CASE = rf"(?:(?:[гкдт][ае]|[дтн][ыи]н){_END})?"

MONTHS = (
    "янв(?:ар[ья])?|кантар|jan(?:uary)?",
    "фев(?:р(?:ал[ья])?)?|акпан|feb(?:ruary)?",
    "мар(?:та?)?|наурыз|mar(?:ch)?",
    "апр(?:ел[ья])?|сауир|apr(?:il)?",
    "ма[йя]|мамыр|may",
    "июн[ья]?|маусым|june?",
    "июл[ья]?|шилде|july?",
    "авг(?:уста?)?|тамыз|aug(?:ust)?",
    "сен(?:т(?:ябр[ья])?)?|кыркуйек|sept?(?:ember)?",
    "окт(?:ябр[ья])?|казан|oct(?:ober)?",
    "ноя(?:б(?:р[ья])?)?|караша|nov(?:ember)?",
    "дек(?:абр[ья])?|желтоксан|dec(?:ember)?",
)
WEEKDAYS = (
    "понедельник[ау]?|пн|дс|дуйсенби|mon(?:day)?",
    "вторник[ау]?|вт|сс|сейсенби|tue(?:s(?:day)?)?",
    "сред[аыуе]|ср|сарсенби|wed(?:nesday)?",
    "четверг[ау]?|чт|бс|бейсенби|thu(?:rs(?:day)?)?",
    "пятниц[аыуе]|пт|жм|жума|fri(?:day)?",
    "суббот[аыуе]|сб|сенби|sat(?:urday)?",
    "воскресень[еяю]|вс|жс|жексенби|sun(?:day)?",
)
DAYS_FROM_TODAY = (
    "сегодня(?:шн(?:его|ему)(?: дн[яю])?)?|бугин(?:ге|ги)?|today",
    "завтра(?:шн(?:его|ему)(?: дн[яю])?)?|ертен(?:ге|ги)?|tomorrow",
    "послезавтра|бурс[иу]гун(?:и|ге|ине)?|day after tomorrow",
)
NAMED_HOURS = (
    (
        r"кон(?:ца|цу|ец) (?:рабоч|учебн|школьн)\w+ дня|(?:жумыс|оку) кунинин (?:сон|аяг)\w+"
        "|end of (?:the )?(?:school|working) day",
        timedelta(hours=END_OF_A_SCHOOL_DAY.hour),
    ),
    (
        # A day that was taken out of the words before leaves a comma: «до конца пятницы».
        r"(?:кон(?:ца|цу|ец)|end of) (?:(?:the )?day|дня| ,)|кун(?:нин)? (?:сон|аяг)\w+|eod",
        timedelta(hours=23, minutes=59),
    ),
    ("обед[ау]?|полдень|полудн[яю]|тус(?:ке|те)?|noon|midday", timedelta(hours=12)),
    (r"полу?ноч[иь]|тун ортасы\w*|midnight", timedelta(hours=24)),
)
# The hour that is said, and the one that is meant: «6 вечера» is 18:00, while "12 am" may be either midnight.
_MORNING = {hour: hour for hour in range(12)}
_AFTERNOON = {hour: hour + 12 if hour < 8 else hour for hour in range(1, 20)}
_PM = {hour: hour + 12 if hour < 12 else hour for hour in range(1, 24)}
IN_THE_EVENING = {hour: meant for hour, meant in _PM.items() if hour != 12}
_AT_NIGHT = {**_MORNING, **{hour: hour + 12 for hour in range(9, 13)}}
PARTS_OF_A_DAY = (
    (r"утра|утром|тангы|танертен(?:ги)?|morning|a\.?m", _MORNING),
    ("дня|днем|туски|afternoon", _AFTERNOON),
    ("вечер(?:а|ом|у)?|кеш(?:ке|ки|те)?|evening|tonight", IN_THE_EVENING),
    (r"p\.?m", _PM),
    ("ночи|ночью|тунги|night", _AT_NIGHT),
)
_UNITS = (
    ("полчаса|half an hour", timedelta(minutes=30)),
    ("мин(?:ут[ауы]?)?|min(?:ute)?s?", timedelta(minutes=1)),
    ("час(?:а|ов|ик)?|ч|сагат|hours?", timedelta(hours=1)),
    ("день|дн(?:я|ей)|сутки|суток|кун|days?", timedelta(days=1)),
    ("недел[юиь]|апта|weeks?", timedelta(days=7)),
    ("год|жыл|year", timedelta(days=365)),
)
_COUNTS = {
    "жарты": 0.5,
    **dict.fromkeys(["", "один", "одну", "бир", "a", "an", "one"], 1.0),
    **dict.fromkeys(["полтора", "полторы"], 1.5),
    **dict.fromkeys(["два", "две", "пару", "еки", "two"], 2.0),
    **dict.fromkeys(["три", "уш", "three"], 3.0),
    **dict.fromkeys(["четыре", "торт", "four"], 4.0),
    **dict.fromkeys(["пять", "бес", "five"], 5.0),
}


def _any_of(words: Iterable[str]) -> str:
    return f"{_START}(?:{'|'.join(words)})"


_MONTH = rf"(?P<month>{_any_of(MONTHS)}){_CASE}{_END}\.?"
_YEAR = r"(?:,? (?P<year>20\d\d)(?![\d:.-])(?: ?(?:г(?:ода?)?|ж)(?!\w)\.?)?)?"
_PART_OF_A_DAY = rf"{_any_of(words for words, _ in PARTS_OF_A_DAY)}{_END}"
_HOUR_WORD = rf" ?(?:час(?:а|ов|ам)?|ч|o'clock){_END}\.?"
DATE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d-])(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        r"(?:(?P<early_year>20\d\d) ?ж(?:ыл\w*)?\.?,? )?"
        rf"{_ALONE}(?P<day>\d{{1,2}})(?:-?(?:го|ое|н?ши|шы|st|nd|rd|th))? (?:of )?{_MONTH}{_YEAR}",
        rf"{_MONTH} (?P<day>\d{{1,2}})(?:-[а-я]{{1,4}}|st|nd|rd|th)?(?!\w|[.:-]\d){_YEAR}",
        # «в 12.10» and «12.10 вечера» are hours.
        rf"(?<!\bв )(?<!\bat )(?<!\bсагат ){_ALONE}(?P<day>\d{{1,2}})[./](?P<month>0?[1-9]|1[0-2])"
        rf"(?:[./](?P<year>20\d\d|\d\d))?{_ENDS}(?!/| ?{_PART_OF_A_DAY}|{_HOUR_WORD})"
        rf"(?: ?г(?:ода?)?{_END}\.?)?",
    )
)
# «пятница 13» may be a date and may be an hour.
WEEKDAY = (re.compile(rf"(?P<word>{_any_of(WEEKDAYS)}){_CASE}{_END}(?: кун(?:и|ине|ге)?{_END})?(?! \d\d?$)"),)
DAY_FROM_TODAY = (re.compile(rf"(?P<word>{_any_of(DAYS_FROM_TODAY)}){_END}"),)
NAMED_HOUR = (re.compile(rf"(?P<word>{_any_of(words for words, _ in NAMED_HOURS)}){_END}"),)
PART_OF_A_DAY = (re.compile(rf"(?P<word>{_PART_OF_A_DAY})"),)
HOUR = (
    re.compile(
        rf"{_ALONE}(?P<hour>\d{{1,2}})(?:(?: ?: ?|[.-]| (?=00|30))(?P<minute>\d\d))?{_ENDS}"
        rf"(?P<case> ?-?(?:[гкдт][ае]|ти){_END})?(?P<word>{_HOUR_WORD})?"
    ),
)
MARK = re.compile(rf"{_any_of(_UNTIL + _LABELS)}{_END}")
"""What says that it is a deadline."""
LONE_NUMBER = re.compile(rf"{_any_of(_UNTIL)} \d{{1,2}}|\d{{1,2}} ?-?(?:[гкдт][ае])? дейин")
"""«до 18» may be told of people and of points as well."""
BEFORE_AN_HOUR = re.compile(r"\b(?:в|к|до|at|by|until|till|(?P<word>сагат)) ?$")
_COUNT_AND_UNIT = rf"(?:(?P<count>[\w.,]+) )?(?P<unit>{_any_of(words for words, _ in _UNITS)})"
_SPANS = tuple(
    re.compile(rf"(?:(?:{'|'.join(_LABELS)})[ :-]+)?{pattern}")
    for pattern in (
        rf"(?:через|на|in|for) {_COUNT_AND_UNIT}",
        rf"{_COUNT_AND_UNIT}(?:[гк][ае]|[тдн][ае]н (?:кейин|сон))",
    )
)


def folded(text: str) -> str:
    """The text in the one spelling that the words above have, without the punctuation at its ends."""
    letters = normalize("NFKC", text).casefold().translate(_LETTERS)
    seen = "".join(letter for letter in letters if category(letter) != "Cf")
    return re.sub(r"^[^\w?]+|[^\w?]+$", "", " ".join(_LATIN_I.sub("и", seen).split()))


def taken(patterns: Iterable[re.Pattern[str]], words: str) -> tuple[re.Match[str] | None, str]:
    """What the first pattern that is in the words finds there, and the words without it."""
    found = next(filter(None, (pattern.search(words) for pattern in patterns)), None)
    return found, f"{words[: found.start()]} , {words[found.end() :]}" if found else words


def index(word: str, forms: Iterable[str]) -> int:
    """Which of the forms the word has."""
    return next(place for place, form in enumerate(forms) if re.fullmatch(form, word))


def span_of(words: str) -> timedelta | None:
    """How long the words say, None where they say anything else."""
    found = next(filter(None, (pattern.fullmatch(words) for pattern in _SPANS)), None)
    if not found:
        return None
    told = found["count"] or ""
    count = float(told.replace(",", ".")) if re.fullmatch(r"\d{1,4}(?:[.,]5)?", told) else _COUNTS.get(told)
    unit = _UNITS[index(found["unit"], (forms for forms, _ in _UNITS))][1]
    return None if count is None else count * unit
