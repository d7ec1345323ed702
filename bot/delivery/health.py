"""What is wrong with what the bot stands on: told once when it begins and once when it is over."""

from collections.abc import Callable
from enum import StrEnum

from bot.words import Text
from storage.errors import Trouble

# How the keys of the sentences begin; they end with a trouble, or with this.
_STORAGE, _MESSENGER = "program-storage-", "program-messenger-"
_WELL = "well"


class Telling(StrEnum):
    """What the messenger does instead of answering; the value ends the key of the sentence that says it."""

    SILENT = "silent"
    BUSY = "busy"
    CONTESTED = "contested"


class Health:
    """Kept by the parts that notice; `tell` says a sentence to who runs the program."""

    def __init__(self, tell: Callable[[Text], None]) -> None:
        self._tell = tell
        self._troubles: dict[str, StrEnum] = {}
        self._suffering: set[object] = set()

    def storage_is_well(self) -> bool:
        """Whether nobody is known to wait for the database."""
        return _STORAGE not in self._troubles

    def storage(self, trouble: Trouble | None, who: object = None) -> None:
        """What is wrong with the database for one who uses it; None when it has worked for them.

        All is well when it is for everybody: on a full disk there is room for some.
        """
        if trouble is not None:
            self._suffering.add(who)
        else:
            self._suffering.discard(who)
        if trouble is not None or not self._suffering:
            self._note(_STORAGE, trouble)

    def messenger(self, trouble: Telling | None) -> None:
        """What is wrong with the messenger just now; None when it has answered."""
        self._note(_MESSENGER, trouble)

    def _note(self, what: str, trouble: StrEnum | None) -> None:
        before = self._troubles.get(what)
        if trouble is None:
            if self._troubles.pop(what, None) is not None:
                self._tell(Text(what + _WELL))
        elif before is None:
            self._troubles[what] = trouble
            self._tell(Text(what + trouble.value))
