"""All routes, in the order in which they are asked."""

from aiogram import Router

from handlers import activity, fallback, people, quick_poll

# What is pressed most comes first; typed answers come after every command and prompt.
_MODULES = (quick_poll, people, activity, fallback)


def routers() -> list[Router]:
    """New routers, as one belongs to one dispatcher."""
    return [module.router() for module in _MODULES]
