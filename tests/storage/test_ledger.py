"""The ledger of erasures."""

from pathlib import Path

import pytest

from storage.errors import StorageUnusable
from storage.ledger import find_ledger, ledger_beside, open_ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_beside(tmp_path / "journal.keys")


def test_it_keeps_the_latest_instant_and_is_there_again_after_a_restart(path: Path) -> None:
    ledger = open_ledger(path)
    one, other = ledger.digest(7), ledger.digest(8)
    ledger.keep({one: 10, other: 20})
    ledger.keep({one: 5})
    ledger.keep({other: 30})
    again = open_ledger(path)
    assert again.erased == {one: 10, other: 30}
    assert again.digest(7) == one


def test_nobody_can_tell_whose_a_digest_is_without_the_key(path: Path, tmp_path: Path) -> None:
    other = open_ledger(tmp_path / "other")
    assert open_ledger(path).digest(7) != other.digest(7)
    assert "7" != open_ledger(path).digest(7)


def test_only_its_owner_may_read_it(path: Path) -> None:
    open_ledger(path).keep({"ab": 1})
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o644)
    with pytest.raises(StorageUnusable, match="program-key-file-open"):
        open_ledger(path)


@pytest.mark.parametrize("text", ["", "no key\n", "c2hvcnQ=\n", "ü\n"])
def test_a_damaged_one_is_complained_of_and_left_as_it_is(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(StorageUnusable, match="program-key-file-unusable"):
        open_ledger(path)
    assert path.read_text() == text


def test_where_there_is_none_none_is_found_and_none_is_made(path: Path) -> None:
    assert find_ledger(path) is None
    assert not path.exists()


def test_a_disk_that_takes_nothing_leaves_the_old_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = open_ledger(path)
    before = path.read_text()

    def full(draft: Path, target: Path) -> None:
        raise OSError

    monkeypatch.setattr("storage.ledger.put_in_place", full)
    with pytest.raises(StorageUnusable):
        ledger.keep({"ab": 1})
    assert path.read_text() == before
    assert ledger.erased == {}
