"""How fast messages go out.

Telegram lets sends and edits share about 20 a minute in a group, takes about one a second in any chat with
short bursts between, and about 30 a second over all
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this); deletions are not counted.
The figures here keep a margin.

Whether what one person alone sees in a group counts towards its 20 is not known. It has a budget of its own,
which by itself stays below 20 a minute, and while it is drawn on, repaints become rarer. Should Telegram ask
to wait on account of it, it is obeyed, and all of that group is one budget from then on.
"""

from collections import defaultdict
from enum import Enum, auto

from bot.delivery.budgets import Bucket, Budget, Window
from bot.delivery.clock import MINUTE, SECOND

ALL_A_MINUTE = 18
REPAINTS_A_MINUTE = 12
BETWEEN_REPAINTS = 5 * SECOND
BETWEEN_REPAINTS_BESIDE_PANELS = 10 * SECOND
BETWEEN_AWAITED_EDITS = SECOND
ALONE_AT_ONCE, ALONE_EVERY = 12, 8 * SECOND
PANELS_IN_USE = 8
"""So many in half a minute for single people mean that somebody is at work with a panel."""
PRIVATE_AT_ONCE, PRIVATE_EVERY = 10, SECOND
OVERALL_A_SECOND = 25


class Step(Enum):
    """What is done in a chat."""

    MESSAGE = auto()
    AWAITED_EDIT = auto()
    REPAINT = auto()
    """An edit that nobody waits for."""
    DELETION = auto()


class Flow:
    """Messages and edits of one budget; an edit keeps away from the edit before it, not from a message."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._last_edit: int | None = None

    def free_at(self, now: int, gap: int) -> int:
        """The earliest instant for another one, with this gap after the last edit."""
        after_gap = now if self._last_edit is None else max(now, self._last_edit + gap)
        return max(after_gap, self._budget.free_at(now))

    def count(self, step: Step, now: int) -> None:
        """The step is taken now."""
        self._budget.count(now)
        if step is not Step.MESSAGE:
            self._last_edit = now


class ChatPace:
    """The pace of one chat. A step may be for one `person` who alone sees what comes of it.

    Where it `is_shared`, that takes from what all have, so that nothing is done side by side.
    """

    is_shared = False

    def __init__(self) -> None:
        self._held_until = 0

    def free_at(self, step: Step, person: int | None, now: int) -> int:
        """The earliest instant for the step."""
        at = max(now, self._held_until)
        return at if step is Step.DELETION else max(at, self._free_at(step, person, now))

    def count(self, step: Step, person: int | None, now: int) -> None:
        """The step is taken now."""
        if step is not Step.DELETION:
            self._count(step, person, now)

    def hold(self, until: int, person: int | None = None) -> None:
        """The messenger asked to wait, on account of what is for all or for this person."""
        self._held_until = max(self._held_until, until)

    def _free_at(self, step: Step, person: int | None, now: int) -> int:
        raise NotImplementedError

    def _count(self, step: Step, person: int | None, now: int) -> None:
        raise NotImplementedError


class PrivatePace(ChatPace):
    """A private chat has no limit a minute."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(Bucket(PRIVATE_AT_ONCE, PRIVATE_EVERY))

    def _free_at(self, step: Step, person: int | None, now: int) -> int:
        return self._flow.free_at(now, BETWEEN_REPAINTS if step is Step.REPAINT else 0)

    def _count(self, step: Step, person: int | None, now: int) -> None:
        self._flow.count(step, now)


class GroupPace(ChatPace):
    """In a group repaints leave room to what somebody waits for.

    What one person alone waits for takes nothing from others, as long as Telegram takes it so; what single
    people see is repainted in turn with what all see.
    """

    def __init__(self) -> None:
        super().__init__()
        self._all = Flow(Window(ALL_A_MINUTE, MINUTE))
        self._repaints = Window(REPAINTS_A_MINUTE, MINUTE)
        self._alone: defaultdict[int, Flow] = defaultdict(lambda: Flow(Bucket(ALONE_AT_ONCE, ALONE_EVERY)))
        self._panels = Window(PANELS_IN_USE, MINUTE // 2)

    def hold(self, until: int, person: int | None = None) -> None:
        """The messenger asked to wait; on account of one person only where what they see counts, too."""
        super().hold(until, person)
        self.is_shared = self.is_shared or person is not None

    def _free_at(self, step: Step, person: int | None, now: int) -> int:
        if step is Step.REPAINT:
            in_use = self._panels.free_at(now) > now
            gap = BETWEEN_REPAINTS_BESIDE_PANELS if in_use else BETWEEN_REPAINTS
            return max(self._all.free_at(now, gap), self._repaints.free_at(now))
        return self._flow(person).free_at(now, BETWEEN_AWAITED_EDITS if step is Step.AWAITED_EDIT else 0)

    def _count(self, step: Step, person: int | None, now: int) -> None:
        if step is Step.REPAINT:
            self._repaints.count(now)
            self._all.count(step, now)
            return
        if person is not None:
            self._panels.count(now)
        self._flow(person).count(step, now)

    def _flow(self, person: int | None) -> Flow:
        return self._all if person is None or self.is_shared else self._alone[person]


class Paces(dict[int, ChatPace]):
    """The pace of each chat, by its address: that of a private chat is the id of its person, above zero."""

    def __missing__(self, address: int) -> ChatPace:
        pace = self[address] = PrivatePace() if address > 0 else GroupPace()
        return pace
