"""When a school wants to hear nothing, and when it may be told again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.dates import instant_of, wall_time
from bot.people.quiet import LONGEST_REST, Quiet, is_quiet, next_allowed, next_allowed_instant

DEFAULT = Quiet()
ALWAYS_OPEN = Quiet(0, 0, frozenset())
AT_NOON = Quiet(12 * 60, 13 * 60, frozenset())
NEW_YEAR = (date(2026, 12, 31), date(2027, 1, 8))
HOLIDAYS = Quiet(days_off=(NEW_YEAR, (date(2027, 1, 9), date(2027, 1, 9))))


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


# 2026-03-11 is a Wednesday.
QUIET = [
    (DEFAULT, "2026-03-11 20:00"),
    (DEFAULT, "2026-03-11 23:59:59"),
    (DEFAULT, "2026-03-11 00:00"),
    (DEFAULT, "2026-03-11 06:59:59.999999"),
    (DEFAULT, "2026-03-14 12:00"),
    (DEFAULT, "2026-03-15 12:00"),
    (AT_NOON, "2026-03-15 12:00"),
    (AT_NOON, "2026-03-15 12:59"),
    (HOLIDAYS, "2026-12-31 12:00"),
    (HOLIDAYS, "2027-01-05 12:00"),
    (HOLIDAYS, "2027-01-08 19:59"),
]
NOT_QUIET = [
    (DEFAULT, "2026-03-11 07:00"),
    (DEFAULT, "2026-03-11 19:59:59.999999"),
    (AT_NOON, "2026-03-15 11:59"),
    (AT_NOON, "2026-03-15 13:00"),
    (AT_NOON, "2026-03-15 00:00"),
    (ALWAYS_OPEN, "2026-03-15 03:00"),
    (HOLIDAYS, "2026-12-30 12:00"),
    (HOLIDAYS, "2027-01-11 12:00"),
]
WAITS = [
    (DEFAULT, "2026-03-11 12:34:56.789", "2026-03-11 12:34:56.789"),
    (DEFAULT, "2026-03-11 03:00", "2026-03-11 07:00"),
    (DEFAULT, "2026-03-11 06:59:59.5", "2026-03-11 07:00"),
    (DEFAULT, "2026-03-11 20:00", "2026-03-12 07:00"),
    (DEFAULT, "2026-03-13 20:00", "2026-03-16 07:00"),
    (DEFAULT, "2026-03-14 12:00", "2026-03-16 07:00"),
    (AT_NOON, "2026-03-11 12:30", "2026-03-11 13:00"),
    (HOLIDAYS, "2026-12-30 21:00", "2027-01-11 07:00"),
    (Quiet(20 * 60, 0, frozenset()), "2026-03-11 21:00", "2026-03-12 00:00"),
    (Quiet(0, 0), "2026-03-14 12:00", "2026-03-16 00:00"),
]


@pytest.mark.parametrize(("quiet", "moment"), QUIET)
def test_a_school_at_rest_hears_nothing(quiet: Quiet, moment: str) -> None:
    assert is_quiet(quiet, at(moment))


@pytest.mark.parametrize(("quiet", "moment"), NOT_QUIET)
def test_a_school_at_work_may_be_told(quiet: Quiet, moment: str) -> None:
    assert not is_quiet(quiet, at(moment))


@pytest.mark.parametrize(("quiet", "moment", "allowed"), WAITS)
def test_what_comes_at_rest_waits_until_it_ends(quiet: Quiet, moment: str, allowed: str) -> None:
    assert next_allowed(quiet, at(moment)) == at(allowed)


def test_a_school_that_never_works_has_no_next_time() -> None:
    never = Quiet(weekdays_off=frozenset(range(1, 8)))
    assert next_allowed(never, at("2026-03-11 12:00")) is None
    assert (
        next_allowed_instant(never, instant_of(at("2026-03-11 12:00"), "Europe/Moscow"), "Europe/Moscow")
        is None
    )


def test_a_year_off_ends_and_more_does_not() -> None:
    first = date(2026, 3, 11)
    a_year = Quiet(0, 0, frozenset(), ((first, first + LONGEST_REST - timedelta(days=1)),))
    more = Quiet(0, 0, frozenset(), ((first, first + LONGEST_REST * 2),))
    assert next_allowed(a_year, at("2026-03-11 00:00")) == at("2026-03-11 00:00") + LONGEST_REST
    assert next_allowed(more, at("2026-03-11 00:00")) is None


MINUTE = st.integers(0, 24 * 60 - 1)
SPAN = st.builds(
    lambda first, days: (first, first + timedelta(days=days)),
    st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.integers(0, 20),
)
SCHOOL = st.builds(
    Quiet,
    MINUTE,
    MINUTE,
    st.frozensets(st.integers(1, 7), max_size=6),
    st.lists(SPAN, max_size=4).map(tuple),
)
WALL = st.datetimes(datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2025-12-31"))


@given(SCHOOL, WALL)
def test_the_next_time_is_the_first_that_is_not_quiet(quiet: Quiet, wall: datetime) -> None:
    allowed = next_allowed(quiet, wall)
    assert allowed is not None
    assert wall <= allowed
    assert not is_quiet(quiet, allowed)
    assert next_allowed(quiet, allowed) == allowed
    assert allowed == wall or is_quiet(quiet, wall)
    assert allowed == wall or (allowed.second, allowed.microsecond) == (0, 0)


@given(SCHOOL, WALL, st.floats(0, 1, exclude_max=True))
def test_nothing_allowed_lies_before_the_next_time(quiet: Quiet, wall: datetime, part: float) -> None:
    allowed = next_allowed(quiet, wall)
    assert allowed is not None
    between = wall + (allowed - wall) * part
    assert between == allowed or is_quiet(quiet, between)
    assert allowed == wall or is_quiet(quiet, allowed - timedelta(microseconds=1))


# In Almaty the clocks went from midnight back to 23:00 before 1 March 2024; in Moscow they stay as they are.
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Almaty", "Europe/Moscow"])
CHANGES = st.sampled_from(
    [
        datetime(2024, 2, 29, 18, tzinfo=UTC),
        datetime(2024, 3, 10, 7, tzinfo=UTC),
        datetime(2024, 3, 31, 1, tzinfo=UTC),
        datetime(2024, 10, 27, 1, tzinfo=UTC),
        datetime(2024, 11, 3, 6, tzinfo=UTC),
    ]
)
NEAR_A_CHANGE = st.builds(
    lambda change, minutes: round((change + timedelta(minutes=minutes)).timestamp() * 1_000),
    CHANGES,
    st.integers(-180, 180),
)
AT_NIGHT = st.builds(Quiet, st.integers(0, 240), st.integers(0, 240), st.just(frozenset[int]()))
INSTANT = WALL.map(lambda wall: round(wall.replace(tzinfo=UTC).timestamp() * 1_000)) | NEAR_A_CHANGE


@given(SCHOOL | AT_NIGHT, INSTANT, ZONES)
def test_clocks_that_change_make_nothing_early_and_nothing_loud(
    quiet: Quiet, instant: int, zone: str
) -> None:
    allowed = next_allowed_instant(quiet, instant, zone)
    assert allowed is not None
    assert instant <= allowed
    assert not is_quiet(quiet, wall_time(allowed, zone))
    assert next_allowed_instant(quiet, allowed, zone) == allowed
    assert (allowed == instant) is not is_quiet(quiet, wall_time(instant, zone))


@given(SCHOOL, WALL)
@example(DEFAULT, datetime.fromisoformat("2024-02-29 23:30"))
def test_where_clocks_do_not_change_the_instant_is_that_of_the_wall(quiet: Quiet, wall: datetime) -> None:
    zone = "Europe/Moscow"
    told = wall_time(instant_of(wall, zone), zone)
    allowed = next_allowed(quiet, told)
    assert allowed is not None
    assert next_allowed_instant(quiet, instant_of(told, zone), zone) == instant_of(allowed, zone)


CHANGED_CLOCKS = [
    # 02:30 comes twice; the first time is over.
    ("Europe/Berlin", Quiet(60, 150, frozenset()), "2024-10-27T01:10Z", "2024-10-27T01:30Z"),
    # The first time is still to come.
    ("Europe/Berlin", Quiet(60, 150, frozenset()), "2024-10-27T00:10Z", "2024-10-27T00:30Z"),
    # 02:30 does not come at all.
    ("Europe/Berlin", Quiet(60, 150, frozenset()), "2024-03-31T00:30Z", "2024-03-31T01:30Z"),
    # It is 03:30 then, which is quiet, too: the next night.
    ("Europe/Berlin", Quiet(190, 150, frozenset()), "2024-03-31T00:30Z", "2024-04-01T00:30Z"),
    # The last hour of a day off comes twice.
    (
        "Asia/Almaty",
        Quiet(0, 0, frozenset({4})),
        "2024-02-29T17:30Z",
        "2024-02-29T19:00Z",
    ),
]


@pytest.mark.parametrize(("zone", "quiet", "moment", "allowed"), CHANGED_CLOCKS)
def test_clocks_change_at_rest(zone: str, quiet: Quiet, moment: str, allowed: str) -> None:
    instants = [round(at(told).timestamp() * 1_000) for told in (moment, allowed)]
    assert next_allowed_instant(quiet, instants[0], zone) == instants[1]
