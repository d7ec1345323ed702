"""How fast the bot may write, and the ledger of what it asked for."""

from tests.kit.clock import TurnedClock
from tests.sandbox.client import Api, keyboard


async def test_sends_and_edits_share_twenty_a_minute_in_a_group(api: Api, school, clock: TurnedClock):
    place = {"chat_id": school.chat.id}
    card = await api.result("sendMessage", **place, text="0")
    for number in range(1, 20):
        clock.jump(100)
        await api.result("editMessageText", **place, message_id=card["message_id"], text=str(number))
    answer = await api.call("sendMessage", **place, text="ещё")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 59",
        "parameters": {"retry_after": 59},
    }
    clock.jump(59_000)
    await api.result("sendMessage", **place, text="ещё")


async def test_answers_and_reactions_are_not_limited(sandbox, api, school):
    place = {"chat_id": school.chat.id}
    card = await api.result("sendMessage", **place, text="?", reply_markup=keyboard("Да"))
    for _ in range(40):
        press = sandbox.press(school.boris, school.chat, card["message_id"], "Да")
        await api.result("answerCallbackQuery", callback_query_id=press.id)
        await api.result("setMessageReaction", **place, message_id=card["message_id"])


async def test_private_chats_know_only_the_limit_of_thirty_a_second(sandbox, api, school, clock):
    sandbox.start_private(school.boris)
    for number in range(30):
        await api.result("sendMessage", chat_id=school.boris.id, text=str(number))
    assert (
        await api.refusal("sendMessage", chat_id=school.boris.id, text="x")
        == "Too Many Requests: retry after 1"
    )
    clock.jump(1_000)
    await api.result("sendMessage", chat_id=school.boris.id, text="x")


async def test_the_ledger_holds_every_call_but_get_updates(sandbox, api, school, clock):
    sandbox.calls.clear()
    await api.updates()
    await api.result("sendMessage", chat_id=school.chat.id, text="x")
    await api.refusal("sendMessage", chat_id=1, text="x")
    await api.refusal("sendMessage", chat_id=school.chat.id)
    good, bad, empty = sandbox.calls
    assert (good.method, good.chat_id, good.at, good.ok) == ("sendMessage", school.chat.id, clock.now(), True)
    assert good.parameters == {"chat_id": school.chat.id, "text": "x"}
    assert (bad.ok, bad.error_code, bad.description) == (False, 400, "Bad Request: chat not found")
    assert empty.description == "Bad Request: message text is empty"
