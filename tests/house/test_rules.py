"""The rules of the house that import-linter and ruff do not see."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
APP = ROOT / "requests_app"
DOORS = ("web", "api", "tasks", "management")
WRITES = {
    "save", "delete", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "raw_delete",
}  # fmt: skip
DRAWERS = {"utils", "helpers", "common", "misc", "manager", "managers", "lib"}
FILE_LINES = 400
FUNCTION_LINES, VIEW_LINES, TASK_LINES, GUARD_LINES = 40, 25, 10, 15

FILES = sorted(path for path in APP.rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))


def room(path: Path) -> str:
    """The room a file belongs to."""
    return path.relative_to(APP).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    """For the names of test cases."""
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a file."""
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef))


def length(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    documented = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    said = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - said


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_small_and_say_what_they_are(path):
    text = path.read_text()
    assert len(text.splitlines()) <= FILE_LINES
    assert ast.get_docstring(ast.parse(text)), "A file begins with a sentence that says what it is."
    assert path.stem not in DRAWERS, "Name the file for what it holds."
    assert path.parent.name not in DRAWERS


@pytest.mark.parametrize("path", [path for path in FILES if path.name == "__init__.py"], ids=name_of)
def test_door_plates_hold_no_code(path):
    tree = ast.parse(path.read_text())
    assert len(tree.body) == 1


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_functions_are_short(path):
    limit = FUNCTION_LINES
    if room(path) == "tasks":
        limit = TASK_LINES
    elif path.stem == "guards":
        limit = GUARD_LINES
    elif path.stem == "views" or path.parent.name == "views":
        limit = VIEW_LINES
    long = [
        f"{function.name}: {length(function)} lines"
        for function in functions(path)
        if length(function) > limit
    ]
    assert not long


@pytest.mark.parametrize("path", [path for path in FILES if room(path) in DOORS], ids=name_of)
def test_doors_never_write(path):
    found = [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES
    ]
    # A session and an uploaded file are not tables.
    found = [one for one in found if "session" not in one]
    assert not found, "A door calls a service."


@pytest.mark.parametrize("path", [path for path in FILES if path.stem == "queries"], ids=name_of)
def test_queries_never_write(path):
    calls = [
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    assert not WRITES & set(calls)


@pytest.mark.parametrize("path", [path for path in FILES if room(path) != "tasks"], ids=name_of)
def test_nobody_publishes_a_task(path):
    assert not re.search(r"\.(delay|apply_async|send_task)\(", path.read_text()), (
        "Put a message in the outbox."
    )


@pytest.mark.parametrize("path", [path for path in FILES if path != APP / "core/clock.py"], ids=name_of)
def test_there_is_one_clock(path):
    assert not re.search(
        r"timezone\.(now|localdate)\(|datetime\.(now|utcnow)\(|date\.today\(", path.read_text()
    )


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_raw_html_is_never_trusted(path):
    assert not re.search(r"mark_safe|SafeString\(|autoescape\s*=\s*False|csrf_exempt", path.read_text())


def test_nothing_is_unfinished():
    marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "[Cc]oming " + "soon", "NotImplemented" + "Error"]
    words = re.compile(rf"\b({'|'.join(marks)})\b")
    sources = [*FILES, *TEMPLATES, *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.py")]
    assert not [name_of(path) for path in sources if words.search(path.read_text())]
