"""One program at a time on a server: the lock lives as long as a connection, and is looked after."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import StorageUnusable
from storage.instance import only_instance
from storage.postgres.connection import named
from storage.postgres.instance import ServerLock
from tests.kit.databases import DATABASES, fresh_database
from tests.storage.conftest import connected

pytestmark = pytest.mark.skipif("postgres" not in DATABASES, reason="needs TEST_POSTGRES_URL")

NOBODY_THERE = "postgresql://anna:s3cr3t@127.0.0.1:1/staffroom"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with fresh_database("postgres", tmp_path) as url:
        yield url


@pytest.fixture
def lock(url: str) -> Iterator[ServerLock]:
    """Held."""
    with closing(ServerLock(url)) as lock:
        lock.take()
        yield lock


def process_of(lock: ServerLock) -> int:
    assert lock._raw
    return lock._raw.info.backend_pid


def cut_off(lock: ServerLock, url: str) -> None:
    """The server ends the connection; nobody tells the program."""
    with connected(url) as connection:
        row = connection.row("SELECT pg_terminate_backend(:process, 5000) AS ended", process=process_of(lock))
        assert row["ended"]


def is_free(url: str) -> bool:
    try:
        with only_instance(url):
            return True
    except StorageUnusable:
        return False


def test_what_is_held_is_left_as_it_is(lock: ServerLock, url: str) -> None:
    before = process_of(lock)
    lock.renew()
    assert process_of(lock) == before
    assert not is_free(url)


def test_a_lock_that_was_lost_is_taken_again(lock: ServerLock, url: str) -> None:
    for _ in range(2):
        cut_off(lock, url)
        lock.renew()
        assert not is_free(url)
    lock.close()
    assert is_free(url)


def test_who_comes_after_another_has_taken_it_is_told_and_takes_nothing(lock: ServerLock, url: str) -> None:
    cut_off(lock, url)
    with only_instance(url):
        for _ in range(2):
            with pytest.raises(StorageUnusable) as told:
                lock.renew()
            assert (told.value.key, told.value.details) == (
                "program-server-in-use", {"database": named(url)},
            )  # fmt: skip
    assert is_free(url), "the loser keeps no connection that could hold it"


def test_a_server_that_does_not_answer_is_no_reason_to_end(lock: ServerLock, url: str) -> None:
    cut_off(lock, url)
    lock._url = NOBODY_THERE
    for _ in range(2):
        lock.renew()
    assert is_free(url)
    lock._url = url
    lock.renew()
    assert not is_free(url), "it is there again"


def test_a_program_looks_after_the_lock_that_it_was_given(url: str) -> None:
    with only_instance(url) as hold:
        hold()
        assert not is_free(url)
    assert is_free(url)
