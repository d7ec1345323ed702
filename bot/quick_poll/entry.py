"""The poll's entry in the list of activities."""

from bot.activity.draft import draft_kind
from bot.activity.entry import Content, Entry, Reader
from bot.activity.model import Start
from bot.activity.service import can_reach, chat_of
from bot.prompts.service import Form
from bot.quick_poll import (
    asking,
    casting,
    correcting,
    downloading,
    more_painter,
    offering,
    own_option,
    remarking,
    school_answers,
    school_painter,
    service,
    speaking,
    why,
)
from bot.quick_poll.actions import (
    PressAsk,
    PressCorrect,
    PressFile,
    PressKind,
    PressMeaning,
    PressOption,
    PressOptionAnew,
    PressOwn,
    PressSaid,
    PressSchoolAnswer,
    PressSchoolAnswers,
    PressSchoolFile,
    PressSpeak,
    PressSpeakFor,
    PressVote,
    PressVoteAnew,
    PressWhy,
    PressWithdraw,
)
from bot.quick_poll.asking import KIND
from bot.quick_poll.ballot_painter import about_poll, paint_counted, paint_proposed
from bot.quick_poll.ballot_view import LINK
from bot.quick_poll.ballots import PressCast, PressLeave, PressMark
from bot.quick_poll.choosing import may_be_choice
from bot.quick_poll.correct_painter import paint_correct
from bot.quick_poll.file_painter import paint_file
from bot.quick_poll.keeping import KEEPS
from bot.quick_poll.linking import PRIVATE, open_link
from bot.quick_poll.movement import paint_movement
from bot.quick_poll.painter import (
    asked,
    paint_card,
    paint_draft,
    paint_private,
    paint_result,
)
from bot.quick_poll.reacting import react
from bot.quick_poll.reading import read_vote
from storage import quick_poll

_RESULT, _MOVEMENT = f"{KIND}.result", f"{KIND}.movement"


def _reads(text: str, addressed: bool) -> bool:
    return read_vote(text, addressed=addressed) is not None or may_be_choice(text, addressed)


ENTRY = Entry(
    kind=KIND,
    actions={"vote1": PressVote, "opt1": PressOption, "ask1": PressAsk, "pollset1": PressKind}
    | {"vote2": PressVoteAnew, "opt2": PressOptionAnew}
    | {"own1": PressOwn, "withdraw1": PressWithdraw, "why1": PressWhy}
    | {"correct1": PressCorrect, "meaning1": PressMeaning}
    | {"schans1": PressSchoolAnswers, "schan1": PressSchoolAnswer, "schfile1": PressSchoolFile}
    | {"speak1": PressSpeak, "speakfor1": PressSpeakFor, "said1": PressSaid}
    | {"mark1": PressMark, "cast1": PressCast, "uncast1": PressLeave, "file1": PressFile},
    alone=(PressMeaning,),
    public=(PressVote, PressVoteAnew, PressOption, PressOptionAnew, PressOwn, PressAsk),
    offers=offering.offers,
    faces={
        why.WHY: more_painter.paint_why,
        speaking.SPEAK: more_painter.paint_people,
        speaking.SPEAK_FOR: more_painter.paint_said,
        school_answers.SCHOOLS: school_painter.paint_schools,
        school_answers.ANSWERS: school_painter.paint_answers,
    },
    forms={
        own_option.ASK_OWN: Form(
            "quick-poll-ask-own", "quick-poll-title-own", own_option.take_own, holds=can_reach
        ),
        correcting.ASK_CORRECTION: Form(
            "quick-poll-ask-correction",
            "activity-title-text",
            correcting.take_correction,
            place=chat_of,
            holds=can_reach,
        ),
        remarking.REMARK: Form(
            "quick-poll-ask-why",
            "quick-poll-title-why",
            remarking.take,
            receipt=False,
            holds=can_reach,
            secret=True,
            about=about_poll,
        ),
    },
    presses={
        PressVote: service.press,
        PressVoteAnew: service.press,
        PressOption: service.press_option,
        PressOptionAnew: service.press_option,
        PressMark: casting.mark,
        PressCast: casting.cast,
        PressLeave: casting.leave,
    },
    painters={
        casting.PROPOSED: paint_proposed,
        casting.COUNTED: paint_counted,
        correcting.CORRECT: paint_correct,
        KIND: paint_card,
        PRIVATE: paint_private,
        draft_kind(KIND): paint_draft,
        _RESULT: paint_result,
        _MOVEMENT: paint_movement,
        downloading.FILE: paint_file,
        school_answers.SCHOOL_FILE: school_painter.paint_file,
    },
    results=(_RESULT, _MOVEMENT),
    start=Start("quick-poll-start", PressAsk()),
    reader=Reader(
        reads=_reads,
        understands=service.understands,
        typed_in=quick_poll.typed_in,
        answer=service.answer,
        edit=service.edit,
        explain=service.explain,
        asked_in=quick_poll.asked_in,
        react=react,
    ),
    commands=("poll",),
    links={"poll": open_link, LINK: remarking.ask},
    keeps=KEEPS,
    content=Content(
        write=asking.write,
        copy=asking.copy,
        forget=quick_poll.forget,
        answered=quick_poll.answered,
        title=quick_poll.question,
        own=offering.own,
        asked=asked,
    ),
)
