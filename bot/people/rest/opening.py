"""The words that quiet hours and days off are told in, where those of deadlines do not suffice.

All of them are spelled as `bot.activity.opening.folded` leaves them.
"""

import re

from bot.activity.opening import HOUR, MONTHS, NAMED_HOURS, PARTS_OF_A_DAY, WEEKDAYS

_NO = (
    r"нет|не (?:надо|нужн[оы])|никаких|никогда|без|выкл\w*|отключ\w*|жок|(?:керек|кажет) емес"
    "|no|none|never|off|without"
)
_HOURS = r"(?:тих(?:ие|их|ий) час(?:ы|ов|а)?|тихо|quiet(?: hours| time)?|тыныш (?:уакыт|сагат(?:тар)?))"
_DAYS_OFF = (
    r"(?:(?:выходн\w+|нерабоч\w+)(?: дн(?:и|ей))?|праздник(?:и|ов)|каникулы?|days? off|holidays?"
    r"|демалыс(?: кун(?:и|дери))?)"
)
NO_QUIET_HOURS = re.compile(rf"(?:{_HOURS} )?(?:{_NO})(?: {_HOURS})?|тыныш (?:уакыт|сагат)сыз")
NO_DAYS_OFF = re.compile(rf"(?:{_DAYS_OFF} )?(?:{_NO})(?: {_DAYS_OFF})?|демалыссыз")

# Hours.

_DAILY = "каждый день|ежедневно|every day|daily|кун сайын"
BEFORE_HOURS = re.compile(
    rf"^(?:{_HOURS}(?: ?[:-] ?| ))?(?:(?:{_DAILY}),? )?(?:(?:[сc]о?|от|после|from|between|after) )?"
)
AFTER_HOURS = re.compile(rf"(?: (?:дейин|арасында|аралыгында))?(?:,? (?:{_DAILY}))?$")
# «20-00» can be one hour.
BETWEEN_HOURS = re.compile(
    r" ?-?[дтн][ае]н(?: бастап)? |,? (?:и )?(?:до|по|to|till?|until|and|[мбп]ен) | ?- ?(?!00$)"
)
_PART = "|".join(words for words, _ in PARTS_OF_A_DAY)
CLOCK = re.compile(
    rf"(?P<named>{'|'.join(words for words, _ in NAMED_HOURS)})"
    rf"|(?:(?P<ahead>{_PART}) )?(?:сагат )?{HOUR[0].pattern}(?: ?(?:in the |at )?(?P<behind>{_PART})\.?)?"
)

# Days.

_SHORT = ("пон(?:ед)?", "втор", "сред", "четв", "пятн", "субб", "вск|воскр(?:есени[еюя])?")
WEEKDAY = tuple(
    rf"(?:{forms}|{short})(?:м|и|s|[лд][ае]р(?:и|д[ае])?|[гкдт][ае])?\.?"
    for forms, short in zip(WEEKDAYS, _SHORT, strict=True)
)
"""Every weekday also as what comes every week: «по субботам»."""
WEEKEND = re.compile(r"выходн(?:ые|ым)(?: дн(?:и|ям))?|weekends?|демалыс")
_SEASON = r"(?:осенни|зимни|весенни|летни)[ей]|кузги|кыскы|коктемги|жазгы|autumn|winter|spring|summer"
AHEAD_OF_DAYS = re.compile(
    rf"^(?:(?:(?:{_SEASON}) )?{_DAYS_OFF}(?: ?:| -)? )?"
    "(?:(?:только|[сc]о?|во?|по|кажд(?:ый|ую|ое)|only|from|on|every|each|the|тек|ар) )*"
)
_LETTER = r"[^\W\d_]"
SPELLINGS = tuple(
    (re.compile(typed), meant)
    for typed, meant in (
        (r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)", r"\3.\2.\1"),
        (r"(?<=\d)/(?=\d)", "."),
        (r"(?:(?: ?[,;&+/]| (?:а также|и|and|жане|[мбп]ен)(?= ))+) ?", ", "),
        (rf"(?<=\d|{_LETTER})-?[дтн][ае]н(?: бастап)? ", " - "),
        (r"(?<!,) (?:по|до|to|till?|until|through) ", " - "),
        (rf"(?<={_LETTER}) кун(?:и|дери)?(?!\w)", ""),
        (r"(?<=\d)-?(?:го|о?е|н?[шс][иы](?:н[ае])?|[ыи](?:н[ае])?|[гкн][ае]|st|nd|rd|th)(?!\w)", ""),
        (rf"(?<=\d)-(?={_LETTER})", " "),
        (r" ?- ?", " - "),
        (r"(?<= - )([^,]+?) дейин(?!\w)", r"\1"),
    )
)
"""What is typed between days, and its one spelling: «, » for this and that, « - » for from and to."""

_RANGE = r"\d{1,2}(?: - \d{1,2})?"
_DAYS = rf"(?<![\d.])(?P<days>{_RANGE}(?:, {_RANGE})*)"
_A_MONTH = "|".join(MONTHS)
_MONTH = rf"(?P<month>{_A_MONTH})(?:[гкдт][ае]|[дтн][ыи]н)?(?!\w)\.?"
_YEAR = r"(?:,? (?P<year>20\d\d)(?!\d)(?: ?(?:г(?:ода?)?|ж(?:ыл\w*)?)(?!\w)\.?)?)?"
DAYS_OF_A_MONTH = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w){_MONTH} {_DAYS}(?!\d|\.\d| (?:of )?(?:{_A_MONTH})){_YEAR}",
        rf"(?:(?P<early_year>20\d\d) ?ж(?:ыл\w*)?\.?,? )?{_DAYS} (?:of )?{_MONTH}{_YEAR}",
        rf"{_DAYS}\.(?P<month>\d{{1,2}})(?:\.(?P<year>20\d\d|\d\d))?(?![\d.:])(?: ?г(?:ода?)?(?!\w)\.?)?",
    )
)
"""Days of one month, as `SPELLINGS` leave them: «1 - 3, 9 мая 2026»."""
DATE = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})(?:\.(?P<year>20\d\d|\d\d))?")
