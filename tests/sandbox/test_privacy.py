"""Which messages the bot is told about."""

import pytest

from bot.sandbox.server import Sandbox
from tests.sandbox.client import Api


async def test_in_privacy_mode_plain_talk_stays_unread(sandbox, api, school):
    sandbox.say(school.boris, school.chat, "+ дети одни и те же")
    sandbox.say(school.boris, school.chat, "@staffroom_bot привет")
    assert await api.updates() == []


async def test_a_command_with_the_bots_name_arrives(sandbox, api, school):
    sandbox.say(school.boris, school.chat, "/poll@Staffroom_Bot")
    sandbox.say(school.boris, school.chat, "/poll@other_bot")
    texts = [update["message"]["text"] for update in await api.updates()]
    assert texts == ["/poll@Staffroom_Bot"]


async def test_a_plain_command_arrives_when_the_bot_wrote_last(sandbox, api, school):
    sandbox.say(school.boris, school.chat, "/poll")
    assert await api.updates() == []
    await api.result("sendMessage", chat_id=school.chat.id, text="Здравствуйте")
    sandbox.say(school.boris, school.chat, "/poll")
    assert await api.kinds() == ["message"]
    other = sandbox.person("Другой", username="other_bot", is_bot=True)
    sandbox.join(school.chat, other)
    sandbox.say(other, school.chat, "я тут")
    await api.updates()
    sandbox.say(school.boris, school.chat, "/poll")
    assert await api.updates() == []


async def test_a_command_in_the_midst_of_a_text_is_no_command_for_the_bot(sandbox, api, school):
    sandbox.say(school.boris, school.chat, "напишите /poll@staffroom_bot")
    assert await api.updates() == []


async def test_a_reply_to_the_bot_arrives_with_the_whole_message(sandbox, api, school):
    card = await api.result("sendMessage", chat_id=school.chat.id, text="Вопрос?")
    own = sandbox.say(school.boris, school.chat, "про себя")
    sandbox.say(school.boris, school.chat, "ответ", reply_to=card["message_id"])
    sandbox.say(school.anna, school.chat, "другому", reply_to=own.id)
    (update,) = await api.updates()
    assert update["message"]["reply_to_message"] == card
    assert update["message"]["message_thread_id"] == card["message_id"]
    assert "is_topic_message" not in update["message"]


async def test_an_administrator_bot_reads_everything_but_other_bots(sandbox, api, school):
    sandbox.promote_bot(school.chat, by=school.anna, rights=frozenset({"can_delete_messages"}))
    other = sandbox.person("Другой", username="other_bot", is_bot=True)
    sandbox.join(school.chat, other)
    await api.updates()
    sandbox.say(school.boris, school.chat, "+")
    sandbox.say(other, school.chat, "+")
    assert len(await api.updates()) == 1


async def test_edits_follow_the_same_rule(sandbox, api, school):
    card = await api.result("sendMessage", chat_id=school.chat.id, text="Вопрос?")
    said = sandbox.say(school.boris, school.chat, "про себя")
    sandbox.edit(school.boris, school.chat, said.id, "иначе")
    assert await api.updates() == []
    reply = sandbox.say(school.boris, school.chat, "+", reply_to=card["message_id"])
    sandbox.edit(school.boris, school.chat, reply.id, "-")
    assert await api.kinds() == ["message", "edited_message"]
    assert reply.edits == 1


async def test_with_privacy_off_the_bot_reads_everything(clock):
    sandbox = Sandbox(clock, reads_all=True)
    await sandbox.start()
    anna = sandbox.person("Анна")
    chat = sandbox.group("Школа А", owner=anna)
    sandbox.add_bot(chat, by=anna)
    before = sandbox.pending()
    sandbox.say(anna, chat, "просто так")
    assert sandbox.pending() == before + 1
    await sandbox.stop()


async def test_a_removed_bot_hears_nothing_more(sandbox, api, school):
    sandbox.remove_bot(school.chat, by=school.anna)
    assert await api.kinds() == ["message", "my_chat_member"]
    sandbox.say(school.anna, school.chat, "/poll@staffroom_bot")
    assert await api.updates() == []


async def test_deleting_makes_no_update(sandbox, api, school):
    said = sandbox.say(school.boris, school.chat, "/poll@staffroom_bot")
    await api.updates()
    sandbox.delete(school.boris, school.chat, said.id)
    assert await api.updates() == []
    assert said not in sandbox.messages(school.chat)


async def test_anonymous_administrators_and_channels_write_under_a_mask(sandbox, api, school):
    sandbox.promote_bot(school.chat, by=school.anna)
    await api.updates()
    sandbox.say(school.anna, school.chat, "решено", anonymous=True)
    sandbox.say(school.anna, school.chat, "новости", as_channel="Новости школы")
    hidden, channel = [update["message"] for update in await api.updates()]
    assert hidden["from"]["id"] == 1087968824
    assert hidden["sender_chat"]["id"] == school.chat.id
    assert channel["from"]["id"] == 777000
    assert channel["sender_chat"]["type"] == "channel"
    assert channel["is_automatic_forward"] is True


@pytest.mark.parametrize(("asked", "told"), [([], 0), (["message_reaction"], 1)])
async def test_reactions_are_told_to_an_administrator_who_asked(sandbox, api: Api, school, asked, told):
    sandbox.promote_bot(school.chat, by=school.anna)
    await api.updates()
    await api.result("getUpdates", allowed_updates=asked)
    said = sandbox.say(school.boris, school.chat, "+")
    sandbox.react(school.anna, school.chat, said.id, "👍")
    assert (await api.kinds()).count("message_reaction") == told
    assert said.reactions == {school.anna.id: "👍"}
