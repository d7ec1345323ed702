"""Failures that are ordered."""

import asyncio

import pytest
from aiohttp import ServerDisconnectedError


async def test_a_fault_strikes_as_often_as_it_was_ordered(sandbox, api, school):
    sandbox.faults.add(method="sendMessage", times=2, code=502)
    place = {"chat_id": school.chat.id, "text": "x"}
    assert await api.refusal("sendMessage", **place) == "Bad Gateway"
    await api.result("getMe")
    assert await api.refusal("sendMessage", **place) == "Bad Gateway"
    await api.result("sendMessage", **place)


async def test_a_fault_can_concern_one_chat_and_stay_until_it_is_cleared(sandbox, api, school):
    sandbox.faults.add(times=None, retry_after=7, chat_id=school.chat.id)
    answer = await api.call("sendMessage", chat_id=school.chat.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 7})
    assert await api.refusal("getChat", chat_id=school.chat.id) == "Too Many Requests: retry after 7"
    await api.result("getMe")
    sandbox.faults.clear()
    await api.result("getChat", chat_id=school.chat.id)


async def test_a_fault_can_come_after_the_effect(sandbox, api, school):
    sandbox.faults.add(method="sendMessage", code=500, after=True)
    assert await api.refusal("sendMessage", chat_id=school.chat.id, text="дошло") == "Internal Server Error"
    assert sandbox.messages(school.chat)[-1].text == "дошло"


async def test_an_answer_can_fail_to_come(sandbox, api, school):
    sandbox.faults.add(method="sendMessage", hang=True, after=True)
    call = asyncio.create_task(api.call("sendMessage", chat_id=school.chat.id, text="дошло"))
    async with asyncio.timeout(5):
        while not sandbox.calls:
            await asyncio.sleep(0.005)
    assert sandbox.messages(school.chat)[-1].text == "дошло"
    assert sandbox.idle()
    assert not call.done()
    call.cancel()


@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_can_be_cut_before_or_after_the_effect(sandbox, api, school, after):
    sandbox.faults.add(method="sendMessage", cut=True, after=after)
    with pytest.raises(ServerDisconnectedError):
        await api.call("sendMessage", chat_id=school.chat.id, text="дошло")
    texts = [message.text for message in sandbox.messages(school.chat)]
    assert texts.count("дошло") == after
    assert not sandbox.calls[-1].ok
    assert sandbox.idle()
    await api.result("sendMessage", chat_id=school.chat.id, text="снова")


async def test_a_poll_that_is_cut_leaves_its_updates_for_the_next_one(sandbox, api):
    sandbox.faults.add(method="getUpdates", cut=True)
    sandbox.inject({"message": {}})
    with pytest.raises(ServerDisconnectedError):
        await api.call("getUpdates")
    assert sandbox.idle(), "nobody is expected to read any more"
    assert len(await api.result("getUpdates")) == 1


async def test_a_fault_can_concern_a_share_of_the_calls_and_the_same_ones_each_time(sandbox, api):
    fault = sandbox.faults.add(times=None, code=500, share=0.5)
    sandbox.faults.seed(7)
    first = [(await api.call("getMe"))["ok"] for _ in range(40)]
    assert fault.struck == first.count(False)
    assert 10 < fault.struck < 30
    sandbox.faults.seed(7)
    assert [(await api.call("getMe"))["ok"] for _ in range(40)] == first


async def test_a_call_that_a_share_spares_meets_the_next_fault(sandbox, api):
    sandbox.faults.add(times=None, code=500, share=0)
    sandbox.faults.add(code=403)
    assert (await api.call("getMe"))["error_code"] == 403


@pytest.mark.parametrize("method", ["*", "getUpdates"])
async def test_only_a_fault_by_name_concerns_get_updates(sandbox, api, method):
    sandbox.faults.add(method=method, times=1)
    assert (await api.call("getUpdates"))["ok"] is (method == "*")
