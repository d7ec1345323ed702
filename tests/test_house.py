"""The rules of the house that no linter checks."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from storage.keeping.mentions import NAMES

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for folder in ("bot", "handlers", "storage") for path in (ROOT / folder).rglob("*.py"))

LINES_OF_A_FILE = 250
LINES_OF_A_FUNCTION = 45

SQL = re.compile(
    r"\s*(SELECT|INSERT INTO|INSERT OR|UPDATE \w+ SET|DELETE FROM|REPLACE INTO|WITH \w+ AS"
    r"|(CREATE|DROP|ALTER) (TABLE|INDEX|UNIQUE|TRIGGER|VIEW)|PRAGMA|BEGIN( \w+)?$|COMMIT$|SAVEPOINT|VACUUM)\b"
)
# One or two letters are no text: folding ё, a class of letters in a pattern.
CYRILLIC_WORD = re.compile("[\u0400-\u04ff]{3}")
# What people type is recognised by its words: in these modules and in the names of commands.
READS_TYPED_WORDS = ("opening.py", "reading.py")

SHARED = {
    "activity",
    "handover",
    "network",
    "panels",
    "people",
    "privacy",
    "private",
    "prompts",
    "rights",
    "roster",
    "teams",
}
ACTIVITIES = sorted({path.parent.name for path in (ROOT / "bot").glob("*/service.py")} - SHARED)
LANGUAGES = ("ru", "kk", "en")


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def strings(path: Path) -> Iterator[ast.Constant]:
    """The strings that the program uses: all but docstrings."""
    nodes = list(ast.walk(tree(path)))
    docstrings = {node.value for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node


def names_of_commands(path: Path) -> set[ast.expr]:
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return {name for call in calls if ast.unparse(call.func) == "Command" for name in call.args}


def test_only_storage_speaks_sql() -> None:
    sources = [path for path in SOURCES if not path.is_relative_to(ROOT / "storage")]
    assert not [place(path, node) for path in sources for node in strings(path) if SQL.match(str(node.value))]


def test_texts_for_people_stand_in_locales() -> None:
    """The sandbox, the demo and the measurements are free of it: they play people who speak Russian."""
    played = tuple(ROOT / "bot" / part for part in ("sandbox", "bench", "demo"))
    sources = [path for path in SOURCES if not any(map(path.is_relative_to, played))]
    assert not [
        place(path, node)
        for path in sources
        if path.name not in READS_TYPED_WORDS
        for node in set(strings(path)) - names_of_commands(path)
        if CYRILLIC_WORD.search(str(node.value))
    ]


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert not [f"{path}: {length}" for path, length in lengths.items() if length > LINES_OF_A_FILE]


def test_functions_are_short() -> None:
    places = [
        f"{place(path, node)} {node.name}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LINES_OF_A_FUNCTION
    ]
    assert not places


def test_packages_import_nothing() -> None:
    """aiogram takes seconds to import: a package that imports for convenience makes everybody pay."""
    packages = [path for path in SOURCES if path.name == "__init__.py"]
    assert not [path for path in packages if any(not isinstance(node, ast.Expr) for node in tree(path).body)]


def test_no_task_is_started_on_the_loop_itself() -> None:
    """The linter bans `asyncio.create_task`; this is the same through the loop."""
    places = [
        place(path, node)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr == "create_task"
        and re.search(r"loop(\(\))?$", ast.unparse(node.value))
    ]
    assert not places


NAMES_OF_NO_PERSON = {"school", "team", "chat"}


def kept_arguments(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """The arguments of texts that may be kept in rows, by their keys."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Text", "DomainError"):
            yield from ((each.arg, each.value) for each in node.keywords if each.arg)
            for told in node.args:
                if isinstance(told, ast.Dict):
                    yield from (
                        (ast.literal_eval(key), value)
                        for key, value in zip(told.keys, told.values, strict=True)
                        if key
                    )


def is_name(value: ast.expr) -> bool:
    return bool(re.search(r"\bname\b|name_of\(", ast.unparse(value)))


def test_a_text_holds_a_name_of_a_person_where_it_is_looked_for_when_they_are_erased() -> None:
    places = [
        f"{place(path, value)} {key}"
        for path in SOURCES
        for key, value in kept_arguments(path)
        if is_name(value) and key not in NAMES | NAMES_OF_NO_PERSON
    ]
    assert not places


@pytest.mark.parametrize("name", ACTIVITIES)
def test_an_activity_has_the_same_name_on_every_floor(name: str) -> None:
    floors = [f"bot/{name}/model.py", f"handlers/{name}.py", f"storage/{name}.py"]
    floors += [f"locales/{language}/{name}.ftl" for language in LANGUAGES]
    assert not [floor for floor in floors if not (ROOT / floor).exists()]
    assert list((ROOT / "tests").rglob(f"test_{name}*.py")) or list((ROOT / "tests" / name).glob("test_*.py"))


def test_every_text_file_exists_in_every_language() -> None:
    files = {path.name for path in (ROOT / "locales").rglob("*.ftl")}
    assert not [
        f"{language}/{name}"
        for language in LANGUAGES
        for name in sorted(files)
        if not (ROOT / "locales" / language / name).exists()
    ]


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lock", "groups"), [("run", ()), ("test", ("test", "lint"))])
def test_the_locks_hold_what_the_project_asks_for(lock: str, groups: tuple[str, ...]) -> None:
    """Red after a dependency changed in pyproject.toml: `make lock`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [item for group in groups for item in project["optional-dependencies"][group]]
    locked = re.findall(r"^([\w.-]+)==([^\s;]+)", lock_text(lock), re.MULTILINE)
    for asked in map(Requirement, project["dependencies"] + extras):
        versions = [version for name, version in locked if name == canonicalize_name(asked.name)]
        assert versions, f"{asked.name} is not locked"
        assert all(map(asked.specifier.contains, versions)), f"{asked} is locked as {versions}"


@pytest.mark.parametrize("lock", ["run", "test"])
def test_the_locks_name_no_address(lock: str) -> None:
    """No link, and of the options of pip only the hashes."""
    assert not re.search(r"://|--(?!hash=)|^-", lock_text(lock), re.MULTILINE)
