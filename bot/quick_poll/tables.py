"""A poll as tables to download, from plain data: the sums of its card, and who answered what."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.card import Card, Document, plain
from bot.quick_poll.model import Kind, Poll, Sign, Vote
from bot.tables.model import Table, Workbook
from bot.words import Say, cut

_LONGEST_NAME = 50


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody's answer. `said_by` is who has entered it for them, `school` theirs in a network.

    `stands` where it is the one answer of the school.
    """

    name: str
    vote: Vote
    said_by: str | None = None
    school: str | None = None
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """A poll with those who answered and those who did not, by name.

    An anonymous poll has neither: `remarks` are then what people explained, with what they explained.
    """

    poll: Poll
    answered: Sequence[Answered] = ()
    silent: Sequence[str] = ()
    remarks: Sequence[tuple[str, str]] = ()


def workbook_card(answers: Answers, say: Say) -> Card:
    """All sheets in one file."""
    tables = [sums(answers.poll, say)]
    if answers.poll.activity.anonymous:
        tables.append(_remarks(answers, say))
    else:
        tables += [votes(answers, say), _silent(answers, say)]
    kept = tuple(table for table in tables if table.rows)
    return _card(answers, Document(_name(answers), "xlsx", Workbook(kept)), say)


def votes_card(answers: Answers, kind: str, say: Say) -> Card:
    """Who answered what, and nothing else, as a file of this kind."""
    table = votes(answers, say)
    if kind == "csv":
        return _card(answers, Document(_name(answers), "csv", table), say)
    return _card(answers, Document(_name(answers), "xlsx", Workbook((table,))), say)


def csv_card(answers: Answers, say: Say) -> Card:
    """One table: who answered what, or the sums of an anonymous poll."""
    poll = answers.poll
    table = sums(poll, say) if poll.activity.anonymous else votes(answers, say)
    return _card(answers, Document(_name(answers), "csv", table), say)


def sums(poll: Poll, say: Say) -> Table:
    """How many gave each answer, as the card has it, and the turnout."""
    rows = [(_label(poll, choice, say), poll.tally.of(choice)) for choice in poll.content.choices]
    rows.append((say("quick-poll-table-answered"), poll.turnout.answered))
    if poll.turnout.silent is not None:
        rows.append((say("quick-poll-label", sign="silent"), poll.turnout.silent))
    return Table(
        say("quick-poll-table-sums"),
        (say("quick-poll-table-answer"), say("quick-poll-table-count")),
        tuple(rows),
    )


def votes(answers: Answers, say: Say) -> Table:
    """Who answered what, and why; the marks have a column of their own."""
    has_schools = any(each.school for each in answers.answered)
    columns = ["name", *(["school"] if has_schools else []), "answer", "explanation", "note"]
    rows = []
    for each in answers.answered:
        labels = [_label(answers.poll, choice, say) for choice in each.vote.chosen]
        note = "; ".join(_notes(each, say))
        school = [each.school or ""] if has_schools else []
        rows.append((each.name, *school, "; ".join(labels), each.vote.explanation, note))
    return Table(
        say("quick-poll-table-votes"), tuple(say(f"quick-poll-table-{name}") for name in columns), tuple(rows)
    )


def _notes(answered: Answered, say: Say) -> list[str]:
    stands = [say("network-table-stands")] if answered.stands else []
    said = [say("quick-poll-table-said-by", name=answered.said_by)] if answered.said_by else []
    return stands + said


def _silent(answers: Answers, say: Say) -> Table:
    rows = tuple((name,) for name in answers.silent)
    return Table(say("quick-poll-table-silent"), (say("quick-poll-table-name"),), rows)


def _remarks(answers: Answers, say: Say) -> Table:
    rows = tuple((_label(answers.poll, choice, say), text) for choice, text in answers.remarks)
    columns = (say("quick-poll-table-answer"), say("quick-poll-table-explanation"))
    return Table(say("quick-poll-table-remarks"), columns, rows)


def _label(poll: Poll, choice: str, say: Say) -> str:
    match poll.content.kind:
        case Kind.SIGNS:
            return say("quick-poll-label", sign=Sign(choice).word)
        case Kind.NOTICE:
            return say("quick-poll-label-notice")
    return next((option.text for option in poll.content.options if str(option.number) == choice), choice)


def _name(answers: Answers) -> str:
    return cut(" ".join(answers.poll.question.split()), _LONGEST_NAME)


def _card(answers: Answers, document: Document, say: Say) -> Card:
    names = "without-names" if answers.poll.activity.anonymous else "with-names"
    return Card((plain(say(f"quick-poll-file-{names}")),), document=document)
