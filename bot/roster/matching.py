"""Finds out who of a list of names is known already."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.people.likeness import LIKELY, likeness
from bot.people.names import fold
from bot.people.naming.roles import roles, words
from bot.roster.model import Entry
from bot.words import alphabetical

_ALIKE = 100
_MOST_NEAR = 20
"""Where more people share a surname nobody is told apart by it: to compare them all would take too long."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a list tells: the names of people who are known, by their ids, and those that are new."""

    known: Mapping[int, str]
    new: Sequence[str]


def settle(names: Sequence[str], people: Sequence[Entry]) -> Settled:
    """Who stands on the list: by exactly this name, or so alike that nobody else can be meant."""
    exact = _exactly(names, people)
    rest = [name for name in names if name not in exact]
    taken = set(exact.values())
    alike = _alike(rest, [each for each in people if each.id not in taken])
    claims = Counter(person for found in alike.values() for person in found)
    sure = {name: found[0] for name, found in alike.items() if len(found) == 1 and claims[found[0]] == 1}
    known = {person: name for name, person in {**exact, **sure}.items()}
    return Settled(known, [name for name in rest if name not in sure])


def likeliest(listed: str, people: Sequence[Entry]) -> list[Entry]:
    """The people in the order in which they may be the listed one; who is equally likely by name."""
    return sorted(
        people, key=lambda each: (-likeness(listed, each.known_as), alphabetical(each.name), each.id)
    )


def doubles(entries: Sequence[Entry], person: int | None = None) -> dict[int, int]:
    """Who was met and stands on the list besides: by their ids, the listed ones that nobody else can be.

    Only the `person` where one is given. A name that was listed after they were met is not theirs: else the
    list, or they themselves, would have said so.
    """
    names = [each for each in entries if each.is_listed]
    met = {each.id: each for each in entries if not each.is_listed_only}
    if person is not None:
        theirs = _alike([each.name for each in names], [met[person]] if person in met else [])
        names = [each for each in names if theirs[each.name]]
    alike = _alike([each.name for each in names], list(met.values()))
    claims = Counter(each for name in names for each in alike[name.name])
    return {
        found[0]: name.id
        for name in names
        if name.is_listed_only and len(found := alike[name.name]) == 1 and claims[found[0]] == 1
        and not met[found[0]].is_listed and name.since < met[found[0]].since
    }  # fmt: skip


def taken_from(person: Entry, entries: Sequence[Entry]) -> list[str]:
    """The names on the list that the person may call theirs and somebody else has, the likeliest first."""
    others = [each.name for each in entries if each.is_listed and each.id > 0 and each.id != person.id]
    found = {name: likeness(name, person.known_as) for name in others}
    likely = [name for name in found if found[name] >= LIKELY]
    return sorted(likely, key=lambda name: (-found[name], alphabetical(name)))


def _exactly(names: Sequence[str], people: Sequence[Entry]) -> dict[str, int]:
    """The people whom the list calls as one did before."""
    listed: dict[str, list[int]] = defaultdict(list)
    for each in people:
        if each.is_listed:
            listed[fold(each.name)].append(each.id)
    found = {name: listed.get(fold(name), []) for name in names}
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1}


def _alike(names: Sequence[str], people: Sequence[Entry]) -> dict[str, list[int]]:
    """By name, the people who are alike without a doubt.

    Only who shares a surname is compared: to compare takes time.
    """
    by_words: dict[tuple[str, ...], set[int]] = defaultdict(set)
    by_sound: dict[str, set[int]] = defaultdict(set)
    for each in people:
        theirs = words(each.known_as)
        by_words[tuple(sorted(word.text for word in theirs))].add(each.id)
        for sound in (sound for word in theirs for sound in word.sounds):
            by_sound[sound].add(each.id)
    known_as = {each.id: each.known_as for each in people}
    found: dict[str, list[int]] = {}
    for name in names:
        said = words(name)
        surname = roles(said).surname
        near = by_words[tuple(sorted(word.text for word in said))].union(
            *(by_sound[sound] for sound in (surname.sounds if surname else ()))
        )
        compared = sorted(near) if len(near) <= _MOST_NEAR else []
        found[name] = [each for each in compared if likeness(name, known_as[each]) == _ALIKE]
    return found
