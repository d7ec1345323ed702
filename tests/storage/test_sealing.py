import base64
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import StorageUnusable
from storage.sealing import (
    KEY_NAME_LENGTH,
    KeyRing,
    Unsealable,
    new_key,
    open_ring,
    read_keys,
    write_keys,
)

RING = KeyRing([new_key()])
TEXTS = st.text(st.characters())  # lone surrogates among them
HERE, THERE = "journal|1000|1", "journal|1000|2"
SECRET = base64.b64encode(b"s" * 32).decode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.keys"


@pytest.fixture
def easy_going() -> Iterator[None]:
    """The machine lets everybody read new files."""
    before = os.umask(0)
    yield
    os.umask(before)


@given(text=TEXTS, belongs_to=st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_as_it_was(text: str, belongs_to: str) -> None:
    assert RING.unseal(RING.seal(text, belongs_to), belongs_to) == text


@pytest.mark.parametrize("text", ["", "\ud83d", "\udc00 \ud800", "ёж 🦔\x00", "я" * 1_000_000])
def test_half_a_letter_nothing_and_very_much_come_back(text: str) -> None:
    assert RING.unseal(RING.seal(text, HERE), HERE) == text


@given(text=st.text(st.characters(), min_size=4))
def test_what_is_sealed_is_plain_ascii_without_the_text(text: str) -> None:
    sealed = RING.seal(text, HERE)
    assert sealed.isascii()
    raw = base64.b64decode(sealed.partition(":")[2], validate=True)
    assert text.encode("utf-8", "surrogatepass") not in raw


def test_the_same_text_is_sealed_differently_each_time() -> None:
    assert len({RING.seal("+", HERE) for _ in range(100)}) == 100


def test_what_is_sealed_begins_with_the_name_of_its_key_and_never_like_json() -> None:
    key = new_key()
    name, colon, _ = KeyRing([key]).seal("{}", HERE).partition(":")
    assert (name, colon, len(name)) == (key.name, ":", KEY_NAME_LENGTH)
    assert name.isalnum()


@given(text=TEXTS)
def test_a_text_that_was_moved_to_another_row_can_not_be_unsealed(text: str) -> None:
    with pytest.raises(Unsealable):
        RING.unseal(RING.seal(text, HERE), THERE)


@given(text=TEXTS)
def test_another_ring_can_not_unseal(text: str) -> None:
    with pytest.raises(Unsealable):
        KeyRing([new_key()]).unseal(RING.seal(text, HERE), HERE)


def test_another_key_of_the_same_name_can_not_unseal() -> None:
    ours = new_key()
    theirs = type(ours)(ours.name, new_key().secret)
    with pytest.raises(Unsealable):
        KeyRing([theirs]).unseal(KeyRing([ours]).seal("+", HERE), HERE)


@given(text=TEXTS, data=st.data())
def test_an_altered_text_can_not_be_unsealed(text: str, data: st.DataObject) -> None:
    name, _, body = RING.seal(text, HERE).partition(":")
    raw = bytearray(base64.b64decode(body))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Unsealable):
        RING.unseal(f"{name}:{base64.b64encode(raw).decode()}", HERE)


@given(text=TEXTS, data=st.data())
def test_a_text_that_was_cut_off_can_not_be_unsealed(text: str, data: st.DataObject) -> None:
    sealed = RING.seal(text, HERE)
    with pytest.raises(Unsealable):
        RING.unseal(sealed[: data.draw(st.integers(0, len(sealed) - 1))], HERE)


@given(nonsense=st.text(st.characters()))
def test_nonsense_can_not_be_unsealed_and_does_no_harm(nonsense: str) -> None:
    name = RING.seal("", HERE).partition(":")[0]
    for sealed in (nonsense, f"{name}:{nonsense}"):
        with pytest.raises(Unsealable):
            RING.unseal(sealed, HERE)


def test_the_newest_key_seals_and_the_older_ones_still_unseal() -> None:
    old, middle, newest = (new_key() for _ in range(3))
    rings = [KeyRing([old]), KeyRing([old, middle]), KeyRing([old, middle, newest])]
    sealed = [ring.seal(f"text {number}", HERE) for number, ring in enumerate(rings)]
    assert [each.partition(":")[0] for each in sealed] == [old.name, middle.name, newest.name]
    assert [rings[-1].unseal(each, HERE) for each in sealed] == ["text 0", "text 1", "text 2"]
    with pytest.raises(Unsealable):
        rings[0].unseal(sealed[-1], HERE)


def test_a_key_that_was_taken_from_the_ring_unseals_no_more() -> None:
    old, newest = new_key(), new_key()
    sealed = KeyRing([old]).seal("+", HERE)
    with pytest.raises(Unsealable):
        KeyRing([newest]).unseal(sealed, HERE)


def test_new_keys_are_all_different() -> None:
    keys = [new_key() for _ in range(100)]
    assert len({key.name for key in keys}) == len({key.secret for key in keys}) == 100


def test_a_file_of_keys_is_made_where_there_is_none_for_its_owner_only(file: Path, easy_going: None) -> None:
    file = file.parent / "folder" / file.name
    sealed = open_ring(file).seal("+", HERE)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert open_ring(file).unseal(sealed, HERE) == "+", "the next life has the same key"
    assert [each.name for each in file.parent.iterdir()] == [file.name], "nothing is left beside it"


def test_a_file_that_is_written_again_stays_its_owners(file: Path, easy_going: None) -> None:
    keys = [new_key() for _ in range(3)]
    write_keys(file, keys[:1])
    write_keys(file, keys)
    assert read_keys(file) == keys
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_a_crash_has_left_half_written_is_no_hindrance(file: Path) -> None:
    keys = [new_key()]
    file.with_name(f"{file.name}.new").write_text("half")
    write_keys(file, keys)
    assert read_keys(file) == keys


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o610, 0o602])
def test_a_file_of_keys_that_others_may_open_is_refused(file: Path, mode: int) -> None:
    write_keys(file, [new_key()])
    before = file.read_bytes()
    file.chmod(mode)
    with pytest.raises(StorageUnusable) as refused:
        open_ring(file)
    assert (refused.value.key, refused.value.details) == ("program-key-file-open", {"path": str(file)})
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"name",
        b"name not/base64!",
        f"name {SECRET} more".encode(),
        f"name {base64.b64encode(b's' * 16).decode()}".encode(),
        f"name {base64.b64encode(b's' * 33).decode()}".encode(),
        f"name {SECRET}\n\n".encode(),
        f"name {SECRET}\nhalf".encode(),
        f"имя {SECRET}".encode(),
        b"\x00\xff" * 50,
    ],
    ids=[
        "empty",
        "a line",
        "a name",
        "no secret",
        "too much",
        "short",
        "long",
        "a gap",
        "half",
        "letters",
        "bytes",
    ],
)
def test_a_damaged_file_of_keys_is_refused_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    file.chmod(0o600)
    with pytest.raises(StorageUnusable) as refused:
        open_ring(file)
    assert (refused.value.key, refused.value.details) == ("program-key-file-unusable", {"path": str(file)})
    assert file.read_bytes() == content


def test_a_place_where_no_file_of_keys_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for file in (tmp_path / "file" / "journal.keys", tmp_path):
        with pytest.raises(StorageUnusable):
            open_ring(file)


def test_a_key_is_no_part_of_what_is_said_about_a_file(file: Path) -> None:
    file.write_text(f"name {SECRET}\nhalf")
    file.chmod(0o600)
    with pytest.raises(StorageUnusable) as refused:
        open_ring(file)
    assert SECRET not in f"{refused.value!r} {refused.value.details}"
    assert refused.value.__suppress_context__
