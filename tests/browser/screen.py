"""The page as a person sees it and acts on it. Everything waits until it can be done."""

import json
from typing import Any

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Request, expect

expect.set_options(timeout=15_000)


class Screen:
    """One window. `troubles` collects what must not happen: errors of the page, requests to elsewhere."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.troubles: list[str] = []
        self._home = home
        page.on("pageerror", self._on_error)
        page.on("console", self._on_console)
        page.on("request", self._on_request)

    def part(self, name: str, **filters: Any) -> Locator:
        """The parts of the page of this name, as the page calls them in `data-test`."""
        return self.page.locator(f"[data-test={name}]").filter(**filters)

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.part("composer")

    @property
    def toast(self) -> Locator:
        """What the bot answers to a press."""
        return self.part("toast")

    def message(self, text: str) -> Locator:
        """The newest message with this text in it."""
        return self.part("message", has_text=text).last

    def card(self, text: str) -> Locator:
        """The newest message with this text that has buttons."""
        return self.part("message", has_text=text, has=self.part("button")).last

    def person(self, first_name: str) -> Locator:
        """Who can be played."""
        label = json.dumps(f"{first_name} ", ensure_ascii=False)
        return self.page.locator(f"[data-test=person][aria-label^={label}]")

    async def plays(self, first_name: str) -> None:
        """Become another person."""
        person = self.person(first_name)
        await person.click()
        await expect(person).to_have_attribute("aria-current", "true")

    async def enters(self, title: str) -> None:
        """Open a chat of the list."""
        await self.part("chat", has=self.page.get_by_text(title, exact=True)).click()
        await expect(self.page.get_by_role("heading", name=title, exact=True)).to_be_visible()

    async def writes(self, text: str) -> None:
        """Send a text, or the changed one."""
        await self.field.fill(text)
        await self.part("send").click()
        await expect(self.field).to_have_value("")

    async def sends_draft(self) -> None:
        """Send the draft of what the person has asked, which they alone see."""
        draft = self.card("Черновик")
        await button(draft, "Отправить").click()
        await expect(draft).to_have_count(0)

    async def chooses(self, message: Locator, item: str) -> None:
        """Open the menu of a message and take one of its items."""
        await message.hover()
        await message.locator("[data-test=message-menu]").click()
        await self.part("menu").locator(f"[data-test={item}]").click()

    async def overflows(self) -> bool:
        """Whether the page is wider than the screen."""
        return bool(await self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))

    async def fonts_of(self, place: Locator) -> dict[str, bool]:
        """The names of the fonts that draw a text, and whether the page brought each along."""
        await place.evaluate("node => { node.id = 'looked-at'; }")
        devtools = await self.page.context.new_cdp_session(self.page)
        for domain in ("DOM", "CSS"):
            await devtools.send(f"{domain}.enable")
        root = await devtools.send("DOM.getDocument")
        wanted = {"nodeId": root["root"]["nodeId"], "selector": "#looked-at"}
        node = await devtools.send("DOM.querySelector", wanted)
        told = await devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})
        return {font["familyName"]: font["isCustomFont"] for font in told["fonts"]}

    def _on_error(self, error: Error) -> None:
        self.troubles.append(str(error))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(message.text)

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._home}/", "data:", "blob:")):
            self.troubles.append(request.url)


def button(card: Locator, text: str) -> Locator:
    """The button with exactly this text."""
    return card.get_by_role("button", name=text, exact=True)
