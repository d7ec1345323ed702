"""What the documents say is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from bot.__main__ import program
from bot.quick_poll.reading import read_vote
from bot.settings import Settings
from tests.kit.world import World

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
GUIDES = sorted((ROOT / "docs" / "ru").glob("*.md"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

EXAMPLE = "ideas"
"""The activity of the recipe, which does not exist."""

HOSTS = {"127.0.0.1", "api.telegram.org", "keepachangelog.com", "projectfluent.org", "semver.org"}
"""What the documents may point to; an address for installing is nobody's business but the installer's."""

LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
CODE = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PLACE = re.compile(r"(?:bot|handlers|storage|locales|tests|docs|requirements)/[\w./-]*")


def text(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def codes(document: Path) -> Iterator[str]:
    """All that stands as code in a document: spans, and the lines of its blocks."""
    yield from CODE.findall(BLOCK.sub("", text(document)))
    for _, block in BLOCK.findall(text(document)):
        yield from block.splitlines()


def table(document: Path, first_column: str) -> list[list[str]]:
    """The rows of the table that begins with this column, as cells."""
    lines = text(document).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {first_column} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def name(document: Path) -> str:
    return str(document.relative_to(ROOT))


every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=name)


@every_document
def test_links_lead_somewhere(document: Path) -> None:
    targets = [found[0] or found[1] for found in LINK.findall(text(document))]
    inside = [target for target in targets if "://" not in target]
    assert not [target for target in inside if not (document.parent / target).exists()]


@every_document
def test_pictures_are_described_in_words(document: Path) -> None:
    pictures = re.findall(r"<img [^>]*>|!\[[^\]]*\]\([^)]*\)", text(document))
    assert not [each for each in pictures if not re.search(r'alt="[^"]{20,}"|!\[[^\]]{20,}\]', each)]


@every_document
def test_places_that_are_named_exist(document: Path) -> None:
    places = [place.rstrip(".") for code in codes(document) for place in PLACE.findall(code)]
    assert not [each for each in places if EXAMPLE not in each and not (ROOT / each).exists()]


@every_document
def test_commands_of_make_exist(document: Path) -> None:
    goals = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    named = {word for code in codes(document) if code.startswith("make ") for word in code.split()[1:]}
    assert not {word for word in named if re.fullmatch("[a-z]+", word)} - goals


@every_document
def test_commands_of_the_program_exist(document: Path) -> None:
    known = get_command(program).commands  # type: ignore[attr-defined]
    for words in [code.split() for code in codes(document) if " -m bot " in code]:
        command, *rest = words[words.index("bot") + 1 :]
        assert command in known
        options = {option for parameter in known[command].params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options
        is_subcommand = rest and not rest[0].startswith("--") and not rest[0].isupper()
        assert not is_subcommand or rest[0] in known[command].commands


@every_document
def test_nothing_belongs_to_one_machine_or_tracker(document: Path) -> None:
    assert not re.findall(r"/(?:tmp|home|root|Users)/|(?<!\w)#\d+\b", text(document))
    assert set(re.findall(r"://([\w.-]*\w)", text(document))) <= HOSTS


def test_the_tree_of_folders_is_the_tree_on_disk() -> None:
    [tree] = [block for _, block in BLOCK.findall(text(ARCHITECTURE)) if "\nhandlers/" in block]
    named, parent = set(), Path()
    for indent, folder in re.findall(r"^( *)(\w+)/", tree, re.MULTILINE):
        place = parent / folder if indent else Path(folder)
        parent = parent if indent else place
        named.add(place)
    assert named == set(packages()) | {Path("locales"), Path("tests")}


def packages() -> Iterator[Path]:
    for top in ("bot", "handlers", "storage"):
        for package in [ROOT / top, *(ROOT / top).iterdir()]:
            if (package / "__init__.py").exists():
                yield package.relative_to(ROOT)


async def test_the_conversation_of_the_page_can_be_had(world: World) -> None:
    [conversation] = [block for language, block in BLOCK.findall(text(ARCHITECTURE)) if language == "python"]
    names: dict[str, object] = {}
    exec(compile(conversation, name(ARCHITECTURE), "exec"), names)
    [have] = [each for title, each in names.items() if title.startswith("test_")]
    await have(world)  # type: ignore[operator]


def test_buttons_are_called_as_the_bot_calls_them() -> None:
    texts = "".join(text(file) for file in (ROOT / "locales" / "ru").glob("*.ftl"))
    buttons = re.findall("\\*\\*([\u0400-\u04ff ]+)\\*\\*", text(README))
    assert buttons
    assert not [each for each in buttons if f" = {each}\n" not in texts]


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_guides_call_buttons_as_the_bot_calls_them(guide: Path) -> None:
    """What stands in quotes and begins with a capital letter is something that the bot says."""
    texts = "".join(text(file) for file in (ROOT / "locales" / "ru").glob("*.ftl"))
    said = re.findall("«([\u0410-\u042f\u0401][^»]*)»", text(guide))
    assert said
    assert not [each for each in said if each not in texts]


def test_what_counts_as_a_vote_is_what_the_reader_reads() -> None:
    signs = {"+": "+", "−": "-", "no": None}
    for examples, *columns in table(README, "Somebody writes"):
        for example in CODE.findall(examples):
            for cell, addressed in zip(columns, (False, True), strict=True):
                reading = read_vote(example, addressed=addressed)
                assert (reading.sign.value if reading else None) == signs[cell], (example, addressed)


def test_the_settings_are_those_that_exist() -> None:
    shown = {row[0].strip("`"): row[1].strip("`") for row in table(README, "Name")}
    fields = Settings.model_fields.items()
    assert shown == {
        f"BOT_{field.upper()}": str(info.default) if field != "token" and info.default else ""
        for field, info in fields
    }


def test_decisions_are_numbered_listed_and_built_alike() -> None:
    index = text(ROOT / "docs" / "decisions" / "README.md")
    for number, decision in enumerate(DECISIONS, start=1):
        title, *headings = re.findall(r"^#+ (.*)$", text(decision), re.MULTILINE)
        assert decision.name.startswith(f"{number:04}-")
        assert title.startswith(f"{number}. ")
        assert headings == ["Context", "Decision", "Consequences"]
        assert f"{number}. [{title.split('. ', 1)[1]}]({decision.name})" in index
