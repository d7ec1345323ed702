"""A row in each table that the conversation of these tests has left empty."""

from storage.connection import Connection
from storage.copying import TABLES

_IDS = {
    "space": "(SELECT max(id) FROM space)",
    "chat": "(SELECT max(id) FROM chat)",
    "person": "(SELECT max(id) FROM person)",
    "activity": "(SELECT min(id) FROM activity)",  # no test looks at it
    "school": "(SELECT max(id) FROM network_school)",
    "team": "(SELECT max(id) FROM team)",
}

_ROWS = {
    "day_off": "(space_id, first_day, last_day) VALUES ({space}, '2026-05-01', '2026-05-03')",
    "network_school": "(network_id, name) VALUES ({space}, 'Школа № 5')",
    "school_link": "(school_id, space_id, asked_by, asked_at) VALUES ({school}, {space}, {person}, 1)",
    "team": "(space_id, name, mentor_id) VALUES ({space}, 'Математики', {person})",
    "team_member": "(team_id, person_id) VALUES ({team}, {person})",
    "chat_member": "(chat_id, person_id, since) VALUES ({chat}, {person}, 1)",
    "overheard": "(chat_id, thread, asked_at, asked_by) VALUES ({chat}, '', 1, {person})",
    "handover": "(chat_id, giver_id, offered_at, outcome) VALUES ({chat}, {person}, 1, 'lapsed')",
    "series": "(space_id, chat_id, author_id, next_local, ended_at)"
    " VALUES ({space}, {chat}, {person}, '', 1)",
    "outcome": "(activity_id, author_id, text, written_at) VALUES ({activity}, {person}, 'Едем 🎭', 1)",
    "quick_poll_option": "(activity_id, number, text) VALUES ({activity}, 1, 'Пятница')",
    "quick_poll_withdrawal": "(activity_id, person_id, sequence) VALUES ({activity}, {person}, 1)",
    "quick_poll_turnout": "(activity_id, person_id) VALUES ({activity}, {person})",
    "quick_poll_ballot": "(activity_id, number, choice) VALUES ({activity}, 5, '+')",
    "quick_poll_remark": "(activity_id, number, choice, explanation) VALUES ({activity}, 5, '+', 'әрине')",
    "quick_poll_right": "(number, activity_id) VALUES (5, {activity})",
    "panel": "(bot_id, person_id, kind, subject, address, opened_at) VALUES (1, {person}, 'none', 1, 1, 1)",
    "private_text": "(bot_id, person_id, text, kept_at) VALUES (1, {person}, 'Не знаю, куда это', 1)",
    "erasure": "(digest, erased_at) VALUES ('f00d', 1)",
}


def fill_the_rest(connection: Connection) -> None:
    """Put a row into each table of these that has none."""
    for table in TABLES:
        if table in _ROWS and not connection.row(f"SELECT 1 FROM {table}"):
            connection.run(f"INSERT INTO {table} {_ROWS[table].format(**_IDS)}")
