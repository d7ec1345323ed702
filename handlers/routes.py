"""All routes, in the order in which they are asked."""

from aiogram import Router

from handlers import (
    activity,
    drafts,
    fallback,
    handover,
    meeting,
    more,
    network,
    nudges,
    outcome,
    people,
    privacy,
    private,
    prompts,
    quick_poll,
    quiet,
    rights,
    roster,
    series,
    status,
    teams,
)

# What is pressed most comes first; typed answers come after every command and prompt.
_MODULES = (
    private,
    quick_poll,
    drafts,
    more,
    nudges,
    quiet,
    series,
    outcome,
    meeting,
    people,
    rights,
    roster,
    teams,
    network,
    handover,
    status,
    privacy,
    prompts,
    activity,
    fallback,
)


def routers() -> list[Router]:
    """New routers, as one belongs to one dispatcher."""
    return [module.router() for module in _MODULES]
