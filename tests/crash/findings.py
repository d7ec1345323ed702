"""What must be true of a school whose bot was killed: after each kill, and when all is quiet again."""

import re
from collections import Counter

from bot.delivery.clock import SystemClock
from bot.sandbox.model import Message
from storage.database import sqlite_file
from tests.crash import figures
from tests.crash.school import QUESTION, School
from tests.crash.sends import Sends

_POLLS = (
    "SELECT activity.id, question, address, message_ref, closings, timer.state AS timer,"
    " (SELECT count(*) FROM quick_poll_vote WHERE activity_id = activity.id AND choice = '+') AS plus,"
    " (SELECT count(*) FROM quick_poll_vote WHERE activity_id = activity.id AND choice = '-') AS minus"
    " FROM activity JOIN quick_poll ON quick_poll.activity_id = activity.id"
    " JOIN card ON card.kind = activity.kind AND card.subject = activity.id"
    " LEFT JOIN timer ON timer.subject = activity.id"
)
_SENT_DRAFTS = (
    "SELECT count(*) AS number FROM panel JOIN activity ON activity.id = panel.subject"
    " WHERE panel.kind = 'quick_poll.draft' AND activity.stage <> 'draft'"
)
_TROUBLES = {
    "open or set aside": "SELECT count(*) AS number FROM journal WHERE state <> 1",
    "late or refused": "SELECT count(*) AS number FROM outbox WHERE state IN (2, 3)",
    "dropped": "SELECT count(*) AS number FROM card WHERE dropped IS NOT NULL",
    "late or failed": "SELECT count(*) AS number FROM timer WHERE state IN (2, 3)",
}
_COUNTED = re.compile(r"(?:Учтено|Уже учтено|Изменено на):? (\S)")


def check_what_was_acknowledged(school: School) -> None:
    """The database of a dead bot holds what Telegram and people believe that it holds."""
    journaled = {row["update_id"] for row in school.rows("SELECT update_id FROM journal")}
    assert school.confirmed() <= journaled
    assert school.answered() <= set(school.signs())
    twice = "SELECT subject FROM activity JOIN timer ON subject = activity.id WHERE closings > 1"
    assert not school.rows(twice)


def waiting(school: School) -> dict[str, int]:
    """How much of what waits still; of the staffroom, where more is asked than Telegram lets out, nothing."""
    elsewhere = f"address <> {school.staffroom.id}"
    queries = {
        "journal": "state = 0",
        "timer": f"state = 0 AND due_at <= {SystemClock().now()}",
        "outbox": f"state = 0 AND {elsewhere}",
        "card": f"version <> shown_version AND {elsewhere}",
    }
    found = {
        table: school.number(f"SELECT count(*) AS number FROM {table} WHERE {which}")
        for table, which in queries.items()
    }
    found["drafts"] = len(school.drafts_elsewhere())
    presses = (*school.presses, *school.sendings.values())
    found["presses"] = sum(not press.answered.is_set() for press in presses)
    found["updates"] = school.sandbox.pending()
    return {what: number for what, number in found.items() if number}


def check_all(school: School, sends: Sends) -> None:
    """When all is quiet: every vote, question, deadline and message, once."""
    assert school.signs() == school.meant
    questions = [row["question"] for row in school.rows("SELECT question FROM quick_poll")]
    assert Counter(questions) == Counter(school.asked)
    check_what_was_acknowledged(school)
    assert school.confirmed() == {row["update_id"] for row in school.rows("SELECT * FROM journal")}
    for trouble, query in _TROUBLES.items():
        assert school.number(query) == 0, trouble
    if sqlite_file(school.url):
        assert school.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert not school.number(_SENT_DRAFTS), "what was posted is no draft any more"
    _check_presses(school)
    places = {chat.id: chat for chat in (school.chat, *school.departments)}
    doubled = ended = 0
    for poll in school.rows(_POLLS):
        chat, question, tally = places.get(poll["address"]), poll["question"], (poll["plus"], poll["minus"])
        was_due = poll["timer"] == 1  # what is due and not done yet is waited for
        assert poll["closings"] == int(was_due or question == QUESTION)
        if chat is None:
            continue
        doubled += sends.check(question, result=False)
        card = chat.messages[int(poll["message_ref"])]
        assert told(card) == tally
        assert ("Закрыто" in card.text) == bool(poll["closings"])
        if poll["closings"]:
            doubled += sends.check(question, result=True)
            ended += was_due
            assert told(school.posts(chat, question, results=True)[-1]) == tally
    assert ended, "some polls have ended by themselves"
    calls = school.sandbox.calls
    figures.count(
        updates=len(school.confirmed()), votes=school.votes, questions=len(school.asked), deadlines=ended,
        doubled_posts=doubled, bad_answers=sum((call.error_code or 0) >= 500 for call in calls),
        messages=sum(call.ok and call.method.startswith("send") for call in calls),
    )  # fmt: skip


def _check_presses(school: School) -> None:
    """Who was told in a department that a vote counts has the vote of the last press that counted."""
    told_last: dict[tuple[str, int], str] = {}
    for press in school.presses:
        found = _COUNTED.search(press.toast.text) if press.toast and press.toast.text else None
        if found and press.chat_id != school.chat.id:
            chat = next(chat for chat in school.departments if chat.id == press.chat_id)
            question = chat.messages[press.message_id].text.splitlines()[0]
            told_last[question, press.person.id] = "+" if found[1] == "+" else "-"
    query = "SELECT question, person_id, choice FROM quick_poll_vote JOIN quick_poll USING (activity_id)"
    kept = {(row["question"], row["person_id"]): row["choice"] for row in school.rows(query)}
    assert told_last == {key: sign for key, sign in kept.items() if key[0] != QUESTION}


def told(message: Message) -> tuple[int, int]:
    """How many + and − the message tells of."""
    found = re.search(r"➕ (\d+)[^➖]*➖ (\d+)", message.text)
    assert found, message.text
    return int(found[1]), int(found[2])
