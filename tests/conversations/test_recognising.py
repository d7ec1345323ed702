"""The list comes first, the people later: who stands on it is known when they are met, or asked alone."""

from functools import partial

from bot.sandbox.model import Message
from storage import listed
from storage.connection import Connection
from tests.kit.roster import labels, opens_roster, pastes, seen, sees
from tests.kit.world import Someone, World

QUESTION = "Идём в театр?"
EMILY = "Carter Emily"


async def school(world: World, names: str, *quiet: str) -> tuple[Someone, ...]:
    """Анна has pasted the names; nobody else has said anything yet. The others are called so in Telegram."""
    people = [world.someone(each, language="ru") for each in ("Анна", *quiet)]
    await world.school(*people)
    await people[0].says("Доброе утро")
    await pastes(world, people[0], names)
    return tuple(people)


async def asks(world: World, anna: Someone, question: str = QUESTION) -> Message:
    await anna.asks(question)
    await world.passes(20)
    return world.card(anna.chat, question)


async def taps(world: World, someone: Someone, button: str, message: Message) -> str | None:
    """Press, and wait until everybody sees what came of it."""
    toast = await someone.taps(button, message)
    await world.passes(20)
    return toast


async def test_who_stands_on_the_list_is_known_by_the_first_tap(world: World) -> None:
    names = f"{EMILY}\nНұрланұлы Қайрат\nМұхаметқали Жанна"
    anna, emily, qairat = await school(world, names, "Emily Carter", "Қайрат Нұрланұлы")
    await anna.taps("Никого не забыли", await opens_roster(world, anna))
    card = await asks(world, anna)
    await emily.taps("➕", card)
    await qairat.says("+", to=card)
    await world.passes(20)
    assert "Ответов: 2 из 4" in card.text
    await anna.taps("Ещё …", card)
    more = sees(world, anna, QUESTION)
    await taps(world, anna, "Кто не ответил", more)
    assert "Не ответили: 2\n• Анна\n• Мұхаметқали Жанна" in more.text
    panel = await opens_roster(world, anna)
    assert labels(panel)[:4] == [EMILY, "Анна", "· Мұхаметқали Жанна", "Нұрланұлы Қайрат"]
    assert "Список педагогов: 1 имя пока без хозяина." in "".join(world.texts(anna.chat))
    assert seen(world, emily, "Вы —") is None, "nothing is in doubt"
    await pastes(world, anna, names)
    assert sees(world, anna, "Добавил 3").text == "Добавил 3: 2 уже знаю, 1 отметится кнопкой «Это я»."


async def test_who_comes_or_is_called_so_later_is_known_too(world: World) -> None:
    anna, emily = await school(world, f"{EMILY}\nКим Борис", "🌷")
    boris = world.someone("Борис", last_name="Ким")
    world.sandbox.join(anna.chat, boris.person)
    await emily.says("Доброе утро")
    assert labels(await opens_roster(world, anna))[:2] == ["🌷", "· Carter Emily"]
    emily.person.first_name = "Emily Carter"
    await emily.says("Теперь я под своим именем")
    assert labels(await opens_roster(world, anna))[:3] == [EMILY, "Анна", "Ким Борис"]


async def test_where_two_names_could_be_meant_the_person_is_asked_once(world: World) -> None:
    names = "Петрова Анна Сергеевна\nПетрова Анна Олеговна\nКим Борис"
    anna, petrova = await school(world, names, "Анна Петрова")
    await petrova.taps("➕", await asks(world, anna))
    panel = sees(world, petrova, "Какое имя в списке — Ваше?")
    assert labels(panel)[:3] == ["Петрова Анна Олеговна", "Петрова Анна Сергеевна", "Ким Борис"]
    await taps(world, petrova, "Меня нет в списке", panel)
    await petrova.taps("➕", await asks(world, anna, "Идём в кино?"))
    assert seen(world, petrova, "Какое имя") is None


async def test_where_one_name_is_likely_the_person_is_asked_for_it(world: World) -> None:
    anna, emily, other = await school(world, f"{EMILY}\nКим Борис", "Emily C.", "Галина")
    card = await asks(world, anna)
    assert await other.taps("➕", card) == "Учтено: +"
    assert await emily.taps("➕", card) == "Учтено: +"
    assert seen(world, other, "Вы —") is None
    asked = sees(world, emily, "Вы — Carter Emily?")
    assert labels(asked) == ["Это я", "Другое имя …", "Меня нет в списке"]
    assert await taps(world, emily, "Это я", asked) == "Запомнил: в списке Вы — Carter Emily"
    assert "в списке 4, в чате около 3" in card.text


async def test_a_wrong_name_is_given_back_and_not_thought_of_again(world: World) -> None:
    anna, emily = await school(world, EMILY, "Emily Carter")
    card = await asks(world, anna)
    await emily.taps("➕", card)
    assert not [text for text in world.texts(anna.chat) if text.startswith("Список педагогов")]
    await emily.taps("Ещё …", card)
    await taps(world, emily, "Моё имя …", sees(world, emily, QUESTION))
    panel = sees(world, emily, "В списке Вы — Carter Emily")
    assert await taps(world, emily, "Это не я", panel) == "Хорошо: имя «Carter Emily» снова свободно"
    assert labels(panel) == [EMILY, "Меня нет в списке"]
    unnamed = world.card(anna.chat, "Список педагогов: 1 имя пока без хозяина.")
    await pastes(world, anna, EMILY)
    await emily.taps("➕", await asks(world, anna, "Идём в кино?"))
    assert labels(await opens_roster(world, anna))[:3] == ["· Carter Emily", "Emily Carter", "Анна"]
    assert unnamed not in world.messages(anna.chat)
    world.card(anna.chat, "Список педагогов: 1 имя")


async def test_whose_name_another_has_taken_is_told_whom_to_ask(world: World) -> None:
    anna, galina, emily = await school(world, f"{EMILY}\nКим Борис", "Галина", "Emily Carter")
    await anna.taps("Я координатор", world.card(anna.chat, "Школа А"))
    card = world.card(anna.chat, "Список педагогов")
    await galina.taps("Это я", card)
    await taps(world, galina, EMILY, sees(world, galina, "Какое имя"))
    await emily.taps("Это я", card)
    told = "Имя «Carter Emily» уже занято. Если оно Ваше, скажите координатору: Анна"
    assert told in sees(world, emily, "Какое имя").text


async def test_a_list_that_is_pasted_again_mends_who_is_on_it_twice(world: World) -> None:
    anna, emily = await school(world, "Ким Борис", "Emily Carter")
    await emily.says("Доброе утро")

    def earlier(connection: Connection) -> None:
        listed.list_person(connection, 1, 1, EMILY, world.clock.now() - 60_000)

    await world.app._database.write(partial(earlier))
    assert labels(await opens_roster(world, anna))[:2] == ["· Carter Emily", "Emily Carter"]
    await pastes(world, anna, "Emily Carter\nКим Борис")
    assert sees(world, anna, "Добавил 2").text == "Добавил 2: 1 уже знаю, 1 отметится кнопкой «Это я»."
    assert labels(await opens_roster(world, anna))[:3] == ["Emily Carter", "Анна", "· Ким Борис"]


async def test_who_comes_when_the_list_is_whole_is_shown_as_new(world: World) -> None:
    anna, galina = await school(world, "Ким Борис", "Галина")
    panel = await opens_roster(world, anna)
    toast = await anna.taps("Никого не забыли", panel)
    assert toast
    assert toast.endswith("от того ответа не жду, пока Вы не нажмёте «Учитывать».")
    await world.passes(1)
    await galina.says("Доброе утро")
    panel = await opens_roster(world, anna)
    assert "Не учитываю: 1\nНовых: 1 · пришли, когда список был полным." in panel.text
    await taps(world, anna, "Галина — новый человек", panel)
    await taps(world, anna, "Учитывать", panel)
    await taps(world, anna, "‹ Назад", panel)
    assert "Галина" in labels(panel)
    assert "Новых" not in panel.text
