"""What happens in somebody's private chat with the bot."""

from bot.sandbox.model import Chat, Message
from tests.kit.world import Someone, World


class Private:
    """The private chat of one person."""

    def __init__(self, world: World, someone: Someone) -> None:
        self.world = world
        self.someone = someone

    @property
    def chat(self) -> Chat:
        """The chat itself."""
        return self.world.sandbox.private(self.someone.person)

    @property
    def texts(self) -> list[str]:
        """What the bot's messages say, oldest first."""
        return self.world.texts(self.chat)

    async def opens(self, payload: str = "") -> None:
        """Press Start, or follow a link with this payload."""
        self.world.sandbox.start_private(self.someone.person, payload)
        await self.world.settle()
        await self.world.catch_up()

    async def says(self, text: str, *, to: Message | None = None) -> Message:
        """Write to the bot."""
        message = await self.someone.says(text, to=to, chat=self.chat)
        await self.world.catch_up()
        return message

    async def taps(self, button: str, beginning: str = "") -> str | None:
        """Press a button of the newest message that begins so; gives the toast."""
        toast = await self.someone.taps(button, self.card(beginning), chat=self.chat)
        await self.world.catch_up()
        return toast

    def card(self, beginning: str = "") -> Message:
        """The newest message that begins so."""
        return self.world.card(self.chat, beginning)

    def labels(self, beginning: str = "") -> list[str]:
        """What the buttons of the newest message that begins so say."""
        return [button["text"] for row in self.card(beginning).buttons for button in row]
