"""The entry of the panel «more», which all activities share, and of what it always offers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.activity import ending, extending, more_painter
from bot.activity.actions import PressBack, PressCancel, PressEnd, PressExtend, PressLess, PressUntil
from bot.activity.entry import Contents, Entry, Offers, PaintFace
from bot.activity.more import MORE
from bot.activity.service import can_reach, chat_of
from bot.prompts.service import Form


def more_entry(
    contents: Contents,
    offers: Callable[[], Mapping[str, Sequence[Offers]]],
    faces: Callable[[], Mapping[str, PaintFace]],
) -> Entry:
    """The entry; `offers` by kind of activity and `faces` are all there are, known once all is entered."""
    return Entry(
        kind="more",
        actions={
            "back1": PressBack,
            "less1": PressLess,
            "cancel1": PressCancel,
            "end1": PressEnd,
            "extend1": PressExtend,
            "until1": PressUntil,
        },
        alone=(PressCancel, PressEnd, PressUntil),
        painters={
            MORE: lambda connection, arguments, texts: more_painter.paint_more(
                connection, arguments, texts, contents=contents, offers=offers(), faces=faces()
            )
        },
        forms={
            extending.ASK_EXTEND: Form(
                "activity-ask-until", "activity-title-extend", extending.take_moment,
                place=chat_of, holds=can_reach,
            )
        },
        offers=extending.offers,
        faces={
            extending.CANCEL: partial(more_painter.paint_cancel, contents=contents),
            ending.END: partial(more_painter.paint_end, contents=contents),
            extending.UNTIL: more_painter.paint_until,
        },
    )  # fmt: skip
