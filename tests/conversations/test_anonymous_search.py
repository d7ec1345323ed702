"""Ten people answer without names, in a known order, each another thing: then everything is searched."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.quick_poll.file_painter import paint_file
from bot.sandbox.calls import Call
from storage.database import dialect_of, sqlite_file
from tests.kit.copies import dead_rows, read_ballots, states_in_log
from tests.kit.tracing import Row, all_rows, links
from tests.kit.unnamed import answers, ask, school_of, why
from tests.kit.world import TEXTS, Someone, World
from tests.storage.conftest import connected

QUESTION = "Какой город?"
CITIES = (
    "Архангельск", "Барнаул", "Владивосток", "Грозный", "Дербент",
    "Екатеринбург", "Железногорск", "Зеленоград", "Иркутск", "Краснодар",
)  # fmt: skip
CHOSEN = (7, 2, 9, 4, 1, 10, 3, 8, 5, 6)
"""What the people choose, in the order in which they answer."""


class Planted:
    """The school after its answers; `logs` is what the program has logged meanwhile."""

    def __init__(self, world: World, people: list[Someone]) -> None:
        self.world = world
        self.people = people
        self.logs: list[Any] = []

    @property
    def choices(self) -> dict[int, str]:
        return {person.id: str(choice) for person, choice in zip(self.people, CHOSEN, strict=True)}

    @property
    def reasons(self) -> dict[int, str]:
        return {
            person.id: f"довод номер {choice}99" for person, choice in zip(self.people, CHOSEN, strict=True)
        }

    def tables(self) -> Mapping[str, list[Row]]:
        with connected(self.world.database_url) as connection:
            return all_rows(connection, dialect_of(self.world.database_url))

    def calls_seen_by_all(self) -> list[Call]:
        """What went to the chat, but to nobody in it alone."""
        chat = self.people[0].chat.id
        return [call for call in self.world.sandbox.calls if call.chat_id == chat and not _receiver(call)]


def _receiver(call: Call) -> int | None:
    alone = call.parameters.get("ephemeral_message_parameters") or call.parameters
    return alone.get("receiver_user_id")


def says_choice(row: Row, answer: str) -> bool:
    """Whether a row tells the choice: by its number, its marks, or the option's words."""
    told = str({name: value for name, value in row.items() if name not in ("place", "xmin")})
    marks = 1 << (int(answer) - 1)
    by_name = re.search(rf"choice\W+{answer}(?!\d)|marks\W+{marks}(?!\d)", told)
    is_option = "number" in row and "text" in row
    return bool(by_name) or (CITIES[int(answer) - 1] in told and not is_option and QUESTION not in told)


def says_reason(row: Row, answer: str) -> bool:
    return any(answer in str(value) for value in row.values())


@pytest.fixture
async def planted(world: World) -> Planted:
    people = await school_of(world, len(CHOSEN))
    planted = Planted(world, people)
    with capture_logs() as logs:
        options = "\n".join(f"- {city}" for city in CITIES)
        card = await ask(people[0], f"{QUESTION}\n{options}")
        counted = []
        for person, choice in zip(people, CHOSEN, strict=True):
            counted.append(await answers(person, CITIES[choice - 1], card))
            await world.passes(20)  # in a group Telegram allows a message every few seconds
        for person, message in zip(people, counted, strict=True):
            await why(person, message)
            number, reason = planted.choices[person.id], planted.reasons[person.id]
            await person.says(f"{number}, {reason}", chat=world.sandbox.private(person.person))
    planted.logs = list(logs)
    return planted


async def closed(planted: Planted) -> None:
    world, anna = planted.world, planted.people[0]
    await anna.closes(world.card(anna.chat, QUESTION))
    await world.catch_up()


async def test_all_have_answered_and_explained(planted: Planted) -> None:
    tables = planted.tables()
    assert len(tables["quick_poll_turnout"]) == len(tables["quick_poll_ballot"]) == len(CHOSEN)
    assert sorted(row["explanation"] for row in tables["quick_poll_remark"]) == sorted(
        planted.reasons.values()
    )


async def test_no_row_of_no_table_ties_a_person_to_an_answer(planted: Planted) -> None:
    assert links(planted.tables(), planted.choices, says_choice) == []
    assert links(planted.tables(), planted.reasons, says_reason) == []
    await closed(planted)
    assert links(planted.tables(), planted.choices, says_choice) == []
    assert links(planted.tables(), planted.reasons, says_reason) == []


async def test_the_search_finds_a_link_in_a_row(planted: Planted) -> None:
    person, choice = next(iter(planted.choices.items()))
    _run(planted, f'UPDATE outbox SET arguments = \'{{"person": {person}, "choice": "{choice}"}}\'')
    assert links(planted.tables(), planted.choices, says_choice)


async def test_the_search_finds_a_link_by_order(planted: Planted) -> None:
    for place, choice in enumerate(CHOSEN, 1):
        _run(planted, f"UPDATE quick_poll_ballot SET number = {place} WHERE choice = '{choice}'")
    assert links(planted.tables(), planted.choices, says_choice)


async def test_what_all_can_see_is_the_same_whatever_was_answered(planted: Planted) -> None:
    """Between the question and its end the card changes by the number of those who have answered."""
    shown = {
        re.sub(r"Ответов: .*?'|\d+", "#", str(call.parameters))
        for call in planted.calls_seen_by_all()
        if call.method == "editMessageText"
    }
    assert len(shown) == 1
    texts = [call.parameters.get("text", "") for call in planted.calls_seen_by_all()]
    assert not [text for text in texts if re.search("довод|После подтверждения|·", text.replace("·", "", 1))]


async def test_a_person_is_shown_no_answer_but_their_own_and_none_is_left(planted: Planted) -> None:
    world = planted.world
    for person, choice in zip(planted.people, CHOSEN, strict=True):
        private = [call for call in world.sandbox.calls if person.id in (_receiver(call), call.chat_id)]
        asked = [call for call in private if "После подтверждения" in call.parameters.get("text", "")]
        assert {city for city in CITIES for call in asked if city in str(call.parameters)} == {
            CITIES[choice - 1]
        }
        seen = [*world.messages(person.chat, person), *world.messages(world.sandbox.private(person.person))]
        assert not [each.text for each in seen if "После подтверждения" in each.text]


async def test_no_toast_names_an_answer(planted: Planted) -> None:
    toasts = [
        call.parameters.get("text", "")
        for call in planted.world.sandbox.calls
        if call.method == "answerCallbackQuery"
    ]
    assert "Учтено без имени" in toasts
    assert not [toast for toast in toasts if any(city in toast for city in CITIES)]


async def test_a_copy_of_the_files_tells_no_answer_after_another(planted: Planted, tmp_path: Path) -> None:
    """Neither the log of SQLite nor rows that are dead: both are gone before the answer is told."""
    file = sqlite_file(planted.world.database_url)
    if file is not None:
        assert len(set(states_in_log(file, tmp_path, read_ballots))) == 1
        return
    tables = ("quick_poll_turnout", "quick_poll_ballot", "quick_poll_remark", "quick_poll_right", "prompt")
    assert not [table for table in tables if dead_rows(planted.world.database_url, table)]


async def test_no_log_tells_an_answer(planted: Planted) -> None:
    told = str(planted.logs)
    assert not [city for city in CITIES if city in told]
    assert "довод" not in told
    assert not re.search(r"marks|choice|cast1", told)


async def test_the_end_shows_sums_and_reasons_and_nobody(planted: Planted) -> None:
    await closed(planted)
    said = "\n".join(planted.world.texts(planted.people[0].chat))
    assert all(city in said for city in CITIES)
    names = [person.person.name for person in planted.people]
    after = said[said.rindex(QUESTION) :]
    assert not [name for name in names if name in after]


async def test_the_file_has_sums_and_reasons_and_nobody(planted: Planted) -> None:
    await closed(planted)
    [poll] = planted.world.rows("SELECT id FROM activity")
    with connected(planted.world.database_url) as connection:
        arguments = {"subject": poll["id"], "person": planted.people[0].id}
        files = [paint_file(connection, {**arguments, "file": kind}, TEXTS) for kind in ("xlsx", "csv")]
    for file in files:
        told = str(file and file.document)
        assert all(city in told for city in CITIES)
        assert not [each.id for each in planted.people if str(each.id) in told or each.person.name in told]


def _run(planted: Planted, statement: str) -> None:
    with connected(planted.world.database_url) as connection:
        connection.run(statement)
