"""The port of delivery to Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError
from aiogram.types import BufferedInputFile, EphemeralMessageParameters, Message, ReplyParameters

from bot.card import Card
from bot.delivery.messenger import Destination, MessageRefused, TryLater
from bot.telegram.buttons import Buttons
from bot.telegram.http import ApiRefusal, BotApi
from bot.telegram.references import Reference
from bot.telegram.refusals import of_one_person, translated
from bot.telegram.render import NO_PREVIEW, Rendered, render
from bot.words import Mark

NOTED = "✍"
"""Of the reactions a bot may set, the one that says "noted" of a + and of a − alike."""

_REACTIONS = {Mark.TAKEN: [{"type": "emoji", "emoji": NOTED}], Mark.WITHDRAWN: []}


class TelegramMessenger:
    """Sends what delivery asks for. A message's reference is a `Reference` as a string."""

    def __init__(self, bot: Bot, api: BotApi, buttons: Buttons) -> None:
        self._bot = bot
        self._api = api
        self._buttons = buttons

    async def post(self, destination: Destination, card: Card, attached: bytes | None) -> str:
        rendered = render(card, self._buttons, in_private=destination.address > 0)
        if destination.only_for is not None and destination.only_for != destination.address:
            whispered = EphemeralMessageParameters(
                receiver_user_id=destination.only_for, callback_query_id=destination.press
            )
            try:
                return await self._post(destination, rendered, attached, whispered)
            except MessageRefused:
                if destination.fallback == "none":
                    raise
            if destination.fallback == "private":
                alone = render(card, self._buttons, in_private=True)
                return await self._post_in_private(destination.only_for, alone, attached)
        try:
            return await self._post(destination, rendered, attached, None)
        except MessageRefused:
            if attached is None or card.document is not None:
                raise  # without its file a caption would promise what did not come
        # Where pictures are forbidden the caption says in words what they show.
        return await self._post(destination, rendered, None, None)

    async def _post_in_private(self, person: int, rendered: Rendered, attached: bytes | None) -> str:
        """Never in the group: a person whom the bot can't write to is not told."""
        async with of_one_person(person):
            message = await self._post(Destination(person), rendered, attached, None)
        return str(Reference(message, person, is_private=True))

    async def _post(
        self, destination: Destination, rendered: Rendered, attached: bytes | None,
        ephemeral: EphemeralMessageParameters | None,
    ) -> str:  # fmt: skip
        async with translated() if ephemeral is None else of_one_person(destination.address):
            try:
                sent = await self._send(destination, rendered, attached, ephemeral)
            except ClientDecodeError as error:
                return _reference_in(error)
        if ephemeral is not None and sent.ephemeral_message_id is not None:
            return str(Reference(str(sent.ephemeral_message_id), ephemeral.receiver_user_id))
        return str(sent.message_id)

    async def _send(
        self, destination: Destination, rendered: Rendered, attached: bytes | None,
        ephemeral: EphemeralMessageParameters | None,
    ) -> Message:  # fmt: skip
        thread = None if destination.thread is None else int(destination.thread)
        reply = _reply(destination, alone=ephemeral is not None)
        if attached is None:
            return await self._bot.send_message(
                destination.address, rendered.text, entities=rendered.entities, message_thread_id=thread,
                reply_parameters=reply, reply_markup=rendered.reply_markup, link_preview_options=NO_PREVIEW,
                ephemeral_message_parameters=ephemeral,
            )  # fmt: skip
        caption: dict[str, Any] = {
            "caption": rendered.text, "caption_entities": rendered.entities, "message_thread_id": thread,
            "reply_parameters": reply, "reply_markup": rendered.reply_markup,
            "ephemeral_message_parameters": ephemeral,
        }  # fmt: skip
        if rendered.file_name is not None:
            document = BufferedInputFile(attached, rendered.file_name)
            return await self._bot.send_document(destination.address, document, **caption)
        photo = BufferedInputFile(attached, "result.png")
        return await self._bot.send_photo(destination.address, photo, **caption)

    async def edit(self, address: int, message_ref: str, card: Card) -> None:
        reference = Reference.read(message_ref)
        rendered = render(card, self._buttons, in_private=reference.chat(address) > 0)
        async with translated() if reference.person is None else of_one_person(reference.chat(address)):
            if reference.is_ephemeral:
                await self._bot.edit_ephemeral_message_text(
                    chat_id=address, receiver_user_id=reference.person or 0,
                    ephemeral_message_id=int(reference.message), text=rendered.text,
                    entities=rendered.entities, reply_markup=rendered.keyboard,
                    link_preview_options=NO_PREVIEW,
                )  # fmt: skip
            else:
                await self._bot.edit_message_text(
                    rendered.text, chat_id=reference.chat(address), message_id=int(reference.message),
                    entities=rendered.entities, reply_markup=rendered.keyboard,
                    link_preview_options=NO_PREVIEW,
                )  # fmt: skip

    async def delete(self, address: int, message_ref: str) -> None:
        reference = Reference.read(message_ref)
        try:
            async with translated() if reference.person is None else of_one_person(reference.chat(address)):
                if reference.is_ephemeral:
                    await self._bot.delete_ephemeral_message(
                        chat_id=address, receiver_user_id=reference.person or 0,
                        ephemeral_message_id=int(reference.message),
                    )  # fmt: skip
                else:
                    await self._bot.delete_message(reference.chat(address), int(reference.message))
        except MessageRefused:
            return  # gone already, or too old: it stays, which harms nobody

    async def toast(self, press: str, text: str) -> None:
        parameters = {"text": text} if text else {}
        await self._call("answerCallbackQuery", {"callback_query_id": press, **parameters})

    async def mark(self, address: int, message_ref: str, mark: Mark) -> None:
        reaction = _REACTIONS[mark]
        await self._call(
            "setMessageReaction",
            {"chat_id": address, "message_id": int(message_ref), "reaction": reaction},
        )

    async def _call(self, method: str, parameters: Mapping[str, object]) -> None:
        try:
            await self._api.call(method, parameters)
        except ApiRefusal as refusal:
            if refusal.code == 429:
                raise TryLater(refusal.wait) from None
            raise MessageRefused(f"{method}: {refusal.code}") from None


def _reference_in(error: ClientDecodeError) -> str:
    """The message's reference in an answer that is newer than the library. Raises the error without one."""
    body = error.data if isinstance(error.data, dict) else {}
    result = body.get("result")
    if not body.get("ok") or not isinstance(result, dict) or "message_id" not in result:
        raise error
    return str(result["message_id"])


def _reply(destination: Destination, *, alone: bool) -> ReplyParameters | None:
    """What is said to one person alone replies only to what they have said to the bot alone."""
    if destination.reply_to is None:
        return None
    reference = Reference.read(destination.reply_to)
    if reference.is_ephemeral != alone:
        return None
    if alone:
        return ReplyParameters(ephemeral_message_id=int(reference.message))
    return ReplyParameters(message_id=int(reference.message), allow_sending_without_reply=True)
