"""What a correction of a poll changes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.quick_poll.correction import begun_again, is_other_poll, reworded
from bot.quick_poll.model import Content, Kind, Option


def choice(*texts: str, own: tuple[str, ...] = ()) -> Content:
    options = [Option(number, text) for number, text in enumerate(texts, 1)]
    added = [Option(len(texts) + number, text, is_own=True) for number, text in enumerate(own, 1)]
    return Content("Куда?", Kind.CHOICE, (*options, *added), several=True, own=True)


def test_other_words_for_a_question_are_no_other_poll() -> None:
    assert not is_other_poll(Content("Идём в театор?"), Content("Идём в театр?"))


def test_a_slip_in_an_option_is_no_other_poll() -> None:
    assert not is_other_poll(choice("театор", "музей"), choice("театр", "музей"))


def test_another_kind_is_another_poll() -> None:
    assert is_other_poll(Content("Идём?"), choice("да", "нет"))
    assert is_other_poll(Content("Идём?"), Content("Идём?", Kind.NOTICE))


def test_added_and_removed_options_are_another_poll() -> None:
    assert is_other_poll(choice("театр", "музей"), choice("театр", "музей", "цирк"))
    assert is_other_poll(choice("театр", "музей", "цирк"), choice("театр", "музей"))


def test_options_in_another_order_are_another_poll() -> None:
    assert is_other_poll(choice("театр", "музей"), choice("Музей", "театр"))


def test_what_people_have_added_is_not_asked_for_again() -> None:
    before = choice("театор", "музей", own=("цирк",))
    assert not is_other_poll(before, choice("театр", "музей"))
    assert is_other_poll(before, choice("цирк", "музей"))
    after = reworded(before, choice("театр", "музей"))
    assert [(each.text, each.is_own) for each in after.options] == [
        ("театр", False), ("музей", False), ("цирк", True),
    ]  # fmt: skip


def test_settings_survive_a_new_beginning() -> None:
    after = begun_again(choice("театр", "музей", own=("цирк",)), choice("лес", "море"))
    assert (after.several, after.own, after.asked_anew) == (True, True, True)
    assert [each.text for each in after.options] == ["лес", "море"]


words = st.lists(st.sampled_from(["театр", "музей", "цирк", "лес", "море"]), min_size=2, unique=True)


@given(words)
def test_the_same_text_changes_nothing(texts: list[str]) -> None:
    before = choice(*texts, own=("дома",))
    assert not is_other_poll(before, choice(*texts))
    assert reworded(before, choice(*texts)) == before


@given(words, words)
def test_votes_keep_their_options_wherever_the_poll_is_the_same(old: list[str], new: list[str]) -> None:
    """An option that is found again has its number still: no vote moves from one to another."""
    before = choice(*old)
    if not is_other_poll(before, choice(*new)):
        after = reworded(before, choice(*new)).options
        found = {each.text: each.number for each in before.options}
        assert all(found.get(each.text, each.number) == each.number for each in after)
