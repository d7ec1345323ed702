"""Telegram's refusals: code, words and parameters as its own server gives them.

The words are those of the public Bot API server (tdlib/telegram-bot-api, version 10.0).
"""

from typing import Any


class Refusal(Exception):
    """A call that Telegram does not carry out."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The answer's JSON object."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class ActRefused(Exception):
    """Something a person cannot do in Telegram; the reason is one sentence for the page, in Russian."""


class NoSuchButton(ActRefused, LookupError):
    """The message has no such button; the sentence names those it has."""


def bad_request(words: str) -> Refusal:
    """400 with the given words."""
    return Refusal(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    """403 with the given words."""
    return Refusal(403, f"Forbidden: {words}")


def unreadable_entities(words: str) -> Refusal:
    """400 for a text whose markup or entities cannot be read."""
    return bad_request(f"can't parse entities: {words}")


def not_modified() -> Refusal:
    """400 for an edit that changes nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )


def too_many_requests(retry_after: int) -> Refusal:
    """429; `retry_after` is in seconds."""
    words = f"Too Many Requests: retry after {retry_after}"
    return Refusal(429, words, {"retry_after": retry_after})


def migrated(supergroup_id: int) -> Refusal:
    """400 for a group that has become the supergroup."""
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, words, {"migrate_to_chat_id": supergroup_id})
