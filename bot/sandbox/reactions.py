"""The emoji that Telegram takes as reactions (ReactionTypeEmoji of the Bot API)."""

from collections.abc import Sequence

from bot.sandbox.model import Chat, Json
from bot.sandbox.refusals import bad_request

EMOJI = frozenset(
    emoji
    for line in (
        "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥",
        "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨",
        "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡",
    )
    for emoji in line.split()
)

_AS_EMOJI = "\ufe0f"


def allowed(chat: Chat, emoji: str) -> str | None:
    """The emoji as Telegram keeps it, None if it may not be used in the chat."""
    plain = emoji.replace(_AS_EMOJI, "")
    if plain not in EMOJI:
        return None
    return plain if chat.reactions is None or plain in chat.reactions else None


def by_bot(chat: Chat, reaction: Sequence[Json]) -> str | None:
    """The one emoji that a bot sets; None takes its reaction back.

    Raises Refusal for several, for other kinds and for emoji that are not allowed.
    """
    if not reaction:
        return None
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = allowed(chat, str(reaction[0].get("emoji", "")))
    if emoji is None:
        raise bad_request("REACTION_INVALID")
    return emoji


def as_json(emoji: str | None) -> list[Json]:
    """A list of ReactionType."""
    return [] if emoji is None else [{"type": "emoji", "emoji": emoji}]
