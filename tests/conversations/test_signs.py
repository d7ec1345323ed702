"""A sign that stands on its own after another question: its writer is asked what it means."""

from bot.sandbox.model import Message
from tests.kit.unnamed import ask
from tests.kit.votes import People, counts, reasons
from tests.kit.world import Someone, World, open_world

QUESTION = "Идём в театр?"


def doubt(world: World, someone: Someone) -> Message | None:
    """The panel that asks the person what a sign of theirs means."""
    seen = world.messages(someone.chat, someone)
    return next((each for each in reversed(seen) if each.text.startswith("Вы написали")), None)


async def test_after_another_question_the_writer_alone_is_asked(
    world: World, asked: People, card: Message
) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ от актового зала?")
    sign = await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    assert panel.text == "Вы написали «+». Это ответ на мой вопрос? «Идём в театр?»"
    assert doubt(world, vera) is None, "nobody else sees it"
    assert not boris.finds_marked(sign)
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_yes_counts_it(world: World, asked: People, card: Message) -> None:
    anna, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+ давно не были")
    panel = doubt(world, boris)
    assert panel is not None
    assert await boris.taps("Да, учесть", panel) == "Учтено: +"
    assert await counts(world, card) == "➕ 1   ➖ 0"
    assert doubt(world, boris) is None
    assert "давно не были" in await reasons(world, anna, card)


async def test_what_was_confirmed_follows_an_edit(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    sign = await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    await boris.taps("Да", panel)
    await boris.edits(sign, "-")
    assert await counts(world, card) == "➕ 0   ➖ 1"


async def test_no_leaves_it_uncounted(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    await boris.taps("Нет", panel)
    assert doubt(world, boris) is None
    assert await counts(world, card) == "➕ 0   ➖ 0"
    assert world.rows("SELECT 1 FROM panel WHERE kind = 'activity.doubt'") == []


async def test_after_ten_minutes_the_panel_leaves_and_nothing_is_kept(
    world: World, asked: People, card: Message
) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+ секрет")
    await world.passes(601)
    assert doubt(world, boris) is None
    assert world.rows("SELECT 1 FROM panel WHERE kind = 'activity.doubt'") == []
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_ten_minutes_after_the_other_question_a_sign_counts_again(
    world: World, asked: People, card: Message
) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await world.passes(601)
    sign = await boris.says("+")
    assert boris.finds_marked(sign)
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_a_question_from_just_before_the_poll_may_be_meant_as_well(world: World, asked: People) -> None:
    anna, boris, vera = asked
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await vera.says("Кто заменит третий урок?")
    await anna.asks("Идём в музей?")
    sign = await boris.says("+")
    assert not boris.finds_marked(sign)
    assert doubt(world, boris) is not None


async def test_the_words_from_which_a_poll_was_made_are_no_other_question(
    world: World, asked: People
) -> None:
    anna, boris, vera = asked
    await anna.taps("Закрыть", world.card(anna.chat, QUESTION))
    await anna.says("Коллеги, идём в музей?")
    said = await vera.says("А в цирк?")
    await anna.says("/poll", to=said)
    await anna.posts()
    sign = await boris.says("+")
    assert boris.finds_marked(sign), "neither what the author wrote before, nor what the poll asks"
    await vera.says("Кто заменит третий урок?")
    await boris.says("- не смогу")
    assert doubt(world, boris) is not None


async def test_ones_own_question_hides_no_colleagues(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто заменит третий урок?")
    await boris.says("Какой класс?")
    sign = await boris.says("+")
    assert not boris.finds_marked(sign)
    assert doubt(world, boris) is not None
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_a_reply_to_the_card_is_never_doubtful(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    sign = await boris.says("+", to=card)
    assert boris.finds_marked(sign)
    assert await counts(world, card) == "➕ 1   ➖ 0"


async def test_a_question_to_the_bot_makes_nothing_doubtful(
    world: World, asked: People, card: Message
) -> None:
    _, boris, vera = asked
    await vera.says("А сколько стоит билет?", to=card)
    sign = await boris.says("+")
    assert boris.finds_marked(sign)


async def test_an_edit_into_a_sign_is_doubtful_as_well(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    slip = await boris.says("=")
    await boris.edits(slip, "+")
    assert doubt(world, boris) is not None
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_the_second_sign_is_asked_about_in_place_of_the_first(
    world: World, asked: People, card: Message
) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+")
    await boris.says("- не смогу")
    panels = [text for text in world.texts(boris.chat, boris) if text.startswith("Вы написали")]
    assert panels == ["Вы написали «- не смогу». Это ответ на мой вопрос? «Идём в театр?»"]


async def test_nobody_else_can_answer_for_the_writer(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    data = panel.buttons[0][0]["callback_data"]
    assert await vera.forges(data) == ("Кнопка устарела. Найдите карточку поновее или отправьте /help.")
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_after_the_end_yes_is_told_that_it_is_late(world: World, asked: People, card: Message) -> None:
    anna, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    await anna.taps("Закрыть", card)
    assert (await boris.taps("Да", panel) or "").startswith("Опрос закрыт")


async def test_an_old_button_is_stale(world: World, asked: People, card: Message) -> None:
    _, boris, vera = asked
    await vera.says("Кто взял ключ?")
    await boris.says("+")
    panel = doubt(world, boris)
    assert panel is not None
    data = panel.buttons[0][0]["callback_data"]
    await boris.taps("Нет", panel)
    assert (await boris.forges(data) or "").startswith("Кнопка устарела")
    assert await counts(world, card) == "➕ 0   ➖ 0"


async def test_where_the_bot_can_not_whisper_a_doubtful_sign_is_not_counted(tmp_path, database_url) -> None:
    async with open_world(tmp_path, database_url, reads_all=True) as world:
        anna, boris, vera = (world.someone(name, language="ru") for name in ("Анна", "Борис", "Вера"))
        chat = await world.school(anna, boris, vera, rights=None)
        await anna.asks(QUESTION)
        await world.passes(60)
        first = await vera.says("+")
        assert vera.finds_marked(first)
        await vera.says("Кто взял ключ?")
        second = await boris.says("+")
        assert not boris.finds_marked(second)
        assert doubt(world, boris) is None
        assert await counts(world, world.card(chat, QUESTION)) == "➕ 1   ➖ 0"


async def test_in_an_anonymous_poll_even_a_doubtful_sign_leaves_the_chat(
    world: World, asked: People, card: Message
) -> None:
    anna, boris, vera = asked
    await anna.taps("Закрыть", card)
    await ask(anna, "Доверяете ли Вы завучу?")
    await vera.says("Кто взял ключ?")
    sign = await boris.says("+ давно пора менять директора")
    await world.catch_up()
    assert sign.deleted
    assert world.texts(boris.chat, boris)[-1].startswith("Этот опрос без имён")
    assert doubt(world, boris) is None
    assert world.rows("SELECT 1 FROM panel WHERE kind = 'activity.doubt'") == []
