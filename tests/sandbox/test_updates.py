"""getUpdates: confirming, waiting, lifetimes, kinds."""

import asyncio

from tests.kit.clock import TurnedClock
from tests.sandbox.client import Api, keyboard


async def test_an_update_comes_again_until_it_is_confirmed(sandbox, api, school):
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    first = await api.result("getUpdates")
    again = await api.result("getUpdates")
    assert first == again
    assert await api.result("getUpdates", offset=first[0]["update_id"] + 1) == []
    assert sandbox.pending() == 0


async def test_a_negative_offset_leaves_the_newest(sandbox, api, school):
    for number in range(3):
        sandbox.say(school.anna, school.chat, f"/start@staffroom_bot {number}")
    read = await api.result("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in read] == ["/start@staffroom_bot 2"]
    assert sandbox.pending() == 1


async def test_a_limit_cuts_the_batch(sandbox, api, school):
    for number in range(3):
        sandbox.say(school.anna, school.chat, f"/start@staffroom_bot {number}")
    assert len(await api.result("getUpdates", limit=2)) == 2


async def test_a_long_poll_returns_when_something_comes(sandbox, api, school):
    poll = asyncio.create_task(api.result("getUpdates", timeout=30))
    await _until(lambda: sandbox.world.updates.polled)
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert len(await poll) == 1


async def test_a_long_poll_ends_after_its_time_and_never_later_than_after_50_seconds(
    sandbox, api, school, clock: TurnedClock
):
    poll = asyncio.create_task(api.result("getUpdates", timeout=600))
    await _until(lambda: sandbox.world.updates.polled)
    await clock.turn(50_000, lambda: asyncio.sleep(0))
    assert await poll == []


async def test_the_elder_of_two_polls_is_told_of_a_conflict(sandbox, api: Api, school):
    elder = asyncio.create_task(api.call("getUpdates", timeout=30))
    await _until(lambda: sandbox.world.updates.polled)
    younger = asyncio.create_task(api.call("getUpdates", timeout=30))
    answer = await elder
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert len((await younger)["result"]) == 1


async def test_presses_are_gone_after_150_seconds_and_messages_after_a_day(sandbox, api, school, clock):
    card = await api.result("sendMessage", chat_id=school.chat.id, text="?", reply_markup=keyboard("Да"))
    sandbox.press(school.boris, school.chat, card["message_id"], "Да")
    sandbox.say(school.boris, school.chat, "/start@staffroom_bot")
    clock.jump(150_000)
    assert await api.kinds() == ["message"]
    sandbox.say(school.boris, school.chat, "/start@staffroom_bot")
    clock.jump(86_400_000)
    assert sandbox.pending() == 0


async def test_kinds_that_were_not_asked_for_are_not_kept(sandbox, api, school):
    await api.result("getUpdates", allowed_updates=["callback_query"])
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert sandbox.pending() == 0
    await api.result("getUpdates")
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert sandbox.pending() == 0, "an omitted list keeps the last one"
    await api.result("getUpdates", allowed_updates=[])
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert sandbox.pending() == 1


async def test_a_raw_update_of_any_shape_can_be_given(sandbox, api, school):
    sandbox.inject({"message": {"text": "\ud800", "chat": None}})
    sandbox.inject({"update_id": 999_999_999, "nonsense": [1]})
    first, second = await api.updates()
    assert first["message"] == {"text": "\ud800", "chat": None}
    assert second == {"update_id": 999_999_999, "nonsense": [1]}
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert (await api.updates())[0]["update_id"] == 1_000_000_000


async def test_there_is_no_webhook_and_what_waits_can_be_dropped(sandbox, api, school):
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert (await api.result("getWebhookInfo"))["pending_update_count"] == 1
    assert await api.result("deleteWebhook", drop_pending_updates=True)
    assert sandbox.pending() == 0


async def test_it_is_idle_when_the_reader_has_confirmed_everything(sandbox, api, school):
    assert sandbox.idle()
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert not sandbox.idle(), "an update waits for a bot that reads"
    await api.updates()
    assert sandbox.idle()


async def test_it_is_idle_when_nobody_reads(sandbox, api, school):
    await api.session.close()
    await _until(sandbox.idle)
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    assert sandbox.idle()


async def test_it_is_idle_while_a_refused_reader_waits_to_try_again(sandbox, api, school):
    sandbox.say(school.anna, school.chat, "/start@staffroom_bot")
    sandbox.faults.add(method="getUpdates", code=502)
    assert await api.refusal("getUpdates") == "Bad Gateway"
    assert sandbox.idle()
    await api.result("getUpdates")
    assert not sandbox.idle()


async def test_it_stops_within_a_second_while_polls_and_pages_are_open(sandbox, api, school):
    poll = asyncio.create_task(api.call("getUpdates", timeout=50))
    page = await api.session.ws_connect(f"{sandbox.url}/sandbox/events", params={"as": school.anna.id})
    await _until(lambda: sandbox.world.updates.polled)
    async with asyncio.timeout(1):
        await sandbox.stop()
    assert (await poll)["result"] == []
    await page.close()


async def _until(happened) -> None:
    async with asyncio.timeout(5):
        while not happened():
            await asyncio.sleep(0.005)
