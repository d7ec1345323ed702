"""Texts and captions among the parameters of a call."""

from bot.sandbox import wire
from bot.sandbox.entities import caption, message_text
from bot.sandbox.model import Json
from bot.sandbox.world import World


def text_of(world: World, parameters: Json) -> tuple[str, list[Json]]:
    """The text and its entities; raises Refusal."""
    text = parameters.get("text", "")
    shown, entities = message_text(text, parameters.get("parse_mode"), parameters.get("entities"))
    return shown, _with_users(world, entities)


def caption_of(world: World, parameters: Json) -> tuple[str, list[Json]]:
    """The caption and its entities; raises Refusal."""
    text = parameters.get("caption", "")
    shown, entities = caption(text, parameters.get("parse_mode"), parameters.get("caption_entities"))
    return shown, _with_users(world, entities)


def _with_users(world: World, entities: list[Json]) -> list[Json]:
    """Mentions by id get the whole user; those of nobody are plain text."""
    kept = []
    for entity in entities:
        if entity["type"] != "text_mention":
            kept.append(entity)
            continue
        person = world.people.get(entity.get("user", {}).get("id"))
        if person:
            kept.append(entity | {"user": wire.user(person)})
    return kept
