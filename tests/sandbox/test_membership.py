"""Who is where, and what the bot is told of it."""

import pytest

from bot.sandbox.refusals import ActRefused


async def test_the_bot_is_told_when_it_is_added_promoted_demoted_and_removed(sandbox, api, school):
    chat = sandbox.group("Математики", owner=school.anna)
    sandbox.add_bot(chat, by=school.anna, rights=frozenset({"can_pin_messages"}))
    place, joined = await api.updates()
    new = place["my_chat_member"]["new_chat_member"]
    assert (place["my_chat_member"]["old_chat_member"]["status"], new["status"]) == ("left", "administrator")
    assert (new["can_pin_messages"], new["can_delete_messages"], new["can_manage_chat"]) == (
        True,
        False,
        True,
    )
    assert joined["message"]["new_chat_members"][0]["username"] == "staffroom_bot"
    sandbox.demote_bot(chat, by=school.anna)
    sandbox.promote_bot(chat, by=school.anna, rights=frozenset())
    sandbox.remove_bot(chat, by=school.anna)
    told = [update for update in await api.updates() if "my_chat_member" in update]
    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in told]
    assert statuses == ["member", "administrator", "kicked"]


async def test_members_are_told_to_an_administrator_who_asked(sandbox, api, school):
    await api.result("getUpdates", allowed_updates=["chat_member", "message"])
    sandbox.join(school.chat, school.vera)
    assert await api.kinds() == ["message"]
    sandbox.promote_bot(school.chat, by=school.anna)
    sandbox.leave(school.chat, school.vera)
    sandbox.promote(school.chat, school.boris, by=school.anna)
    sandbox.demote(school.chat, school.boris, by=school.anna)
    assert await api.kinds() == ["message", "chat_member", "chat_member", "chat_member"]


async def test_who_is_kicked_comes_back_only_through_an_administrator(sandbox, api, school):
    async def status():
        return (await api.result("getChatMember", chat_id=school.chat.id, user_id=school.vera.id))["status"]

    sandbox.add(school.chat, school.vera, by=school.boris)
    (added,) = await api.updates()
    assert added["message"]["new_chat_members"][0]["id"] == school.vera.id
    assert (added["message"]["from"]["id"], await status()) == (school.boris.id, "member")
    with pytest.raises(ActRefused, match="только администраторы"):
        sandbox.kick(school.chat, school.vera, by=school.boris)
    sandbox.kick(school.chat, school.vera, by=school.anna)
    (gone,) = await api.updates()
    assert (gone["message"]["left_chat_member"]["id"], await status()) == (school.vera.id, "kicked")
    assert await api.result("getChatMemberCount", chat_id=school.chat.id) == 3
    for act in (
        lambda: sandbox.join(school.chat, school.vera),
        lambda: sandbox.add(school.chat, school.vera, by=school.boris),
        lambda: sandbox.say(school.vera, school.chat, "пустите"),
        lambda: sandbox.kick(school.chat, school.anna, by=school.anna),
    ):
        with pytest.raises(ActRefused):
            act()
    sandbox.add(school.chat, school.vera, by=school.anna)
    assert await status() == "member"
    sandbox.leave(school.chat, school.vera)
    sandbox.join(school.chat, school.vera)
    assert await status() == "member"


async def test_a_group_forgets_whom_it_threw_out(sandbox, school):
    group = sandbox.group("Кружок", owner=school.anna, members=[school.boris], kind="group")
    sandbox.kick(group, school.boris, by=school.anna)
    sandbox.join(group, school.boris)
    assert group.member(school.boris).present


async def test_an_administrator_bot_is_told_of_the_kick_by_whom_and_from_what(sandbox, api, school):
    sandbox.promote_bot(school.chat, by=school.anna)
    await api.result("getUpdates", allowed_updates=["chat_member"])
    sandbox.kick(school.chat, school.boris, by=school.anna)
    told = (await api.updates())[-1]["chat_member"]
    assert told["from"]["id"] == school.anna.id
    assert (told["old_chat_member"]["status"], told["new_chat_member"]["status"]) == ("member", "kicked")
    assert told["new_chat_member"]["user"]["id"] == school.boris.id


async def test_the_bot_can_ask_who_is_who(sandbox, api, school):
    async def status(person_id):
        member = await api.result("getChatMember", chat_id=school.chat.id, user_id=person_id)
        return member["status"]

    people = (school.anna.id, school.boris.id, school.vera.id, sandbox.bot.id)
    assert [await status(person) for person in people] == ["creator", "member", "left", "member"]
    words = await api.refusal("getChatMember", chat_id=school.chat.id, user_id=1)
    assert words == "Bad Request: PARTICIPANT_ID_INVALID"
    admins = await api.result("getChatAdministrators", chat_id=school.chat.id)
    assert [admin["user"]["first_name"] for admin in admins] == ["Анна"]
    assert await api.result("getChatMemberCount", chat_id=school.chat.id) == 3


async def test_a_group_becomes_a_supergroup(sandbox, api, school):
    group = sandbox.group("Кружок", owner=school.anna, members=[school.boris], kind="group")
    sandbox.add_bot(group, by=school.anna)
    card = await api.result("sendMessage", chat_id=group.id, text="Вопрос?")
    await api.updates()
    supergroup = sandbox.migrate(group)
    old, left, joined, new = await api.updates()
    assert old["message"]["migrate_to_chat_id"] == supergroup.id
    assert new["message"]["migrate_from_chat_id"] == group.id
    assert (left["my_chat_member"]["chat"]["id"], joined["my_chat_member"]["chat"]["id"]) == (
        group.id,
        supergroup.id,
    )
    answer = await api.call("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": supergroup.id}
    words = await api.refusal(
        "editMessageText", chat_id=supergroup.id, message_id=card["message_id"], text="x"
    )
    assert words.startswith("Bad Request: message")
    assert supergroup.member(school.boris).present
    await api.result("sendMessage", chat_id=supergroup.id, text="Снова вопрос?")
    with pytest.raises(ActRefused):
        sandbox.say(school.boris, group, "+")


async def test_ids_look_like_telegrams(sandbox, school):
    group = sandbox.group("Кружок", owner=school.anna, kind="group")
    assert 10**8 < school.anna.id < 10**10
    assert str(school.chat.id).startswith("-100")
    assert -(10**10) < group.id < 0


@pytest.mark.parametrize("act", ["promote", "demote"])
async def test_only_administrators_change_places(sandbox, school, act):
    with pytest.raises(ActRefused, match="только администраторы"):
        getattr(sandbox, act)(school.chat, school.anna, by=school.boris)


async def test_what_people_cannot_do_is_said_in_one_sentence(sandbox, school):
    said = sandbox.say(school.anna, school.chat, "моё")
    refused = (
        lambda: sandbox.say(school.vera, school.chat, "я чужая"),
        lambda: sandbox.say(school.boris, school.chat, "  "),
        lambda: sandbox.say(school.boris, school.chat, "x" * 4097),
        lambda: sandbox.say(school.boris, school.chat, "x", reply_to=99),
        lambda: sandbox.say(school.boris, school.chat, "x", thread=99),
        lambda: sandbox.say(school.boris, school.chat, "x", anonymous=True),
        lambda: sandbox.edit(school.boris, school.chat, said.id, "чужое"),
        lambda: sandbox.delete(school.boris, school.chat, said.id),
        lambda: sandbox.join(school.chat, school.boris),
        lambda: sandbox.leave(school.chat, school.vera),
        lambda: sandbox.topic(school.chat, "Тема", by=school.anna),
        lambda: sandbox.migrate(school.chat),
        lambda: sandbox.add_bot(school.chat, by=school.anna),
    )
    for act in refused:
        with pytest.raises(ActRefused, match=r"^[А-Я«].*\.$"):
            act()


async def test_unknown_rights_are_no_rights(sandbox, school):
    with pytest.raises(ValueError, match="can_fly"):
        sandbox.promote_bot(school.chat, by=school.anna, rights=frozenset({"can_fly"}))
