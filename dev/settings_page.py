"""Write docs/reference/settings.md from the code: every variable that the settings read.

python -m dev.settings_page
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from dev.steps import ROOT

SETTINGS = ROOT / "mla_portal" / "settings"
PAGE = ROOT / "docs" / "reference" / "settings.md"
MODULES = ("base", "signin", "sealing", "production", "dev")
KINDS = {
    "text": "text",
    "flag": "1 or 0",
    "number": "number",
    "words": "list, with commas",
    "secret": "secret",
    "database": "address",
}
DATABASE = "PostgreSQL 15 or later: `postgresql://user:password@host:5432/name`."
HEAD = """# Settings

Made from the code by `python -m dev.settings_page`; a test compares.

The portal is configured by environment variables. Each may be given as `NAME_FILE=/path` instead, for secrets
that lie in files. A variable that is empty counts as not set. What is missing or wrong is said at the start,
with what to do about it. `DJANGO_SETTINGS_MODULE` chooses the place: `mla_portal.settings.production`, or
`mla_portal.settings.dev` for development and the demonstration. `make run` needs none of these.
"""
SEALER = """These belong into the environment of the worker of the queue “sealing” and into no other: in production,
every other process refuses to start with the key in its environment. See [Seal documents](../howto/seal-documents.md).
"""


@dataclass(frozen=True)
class Variable:
    """One call of `env.text(...)` and the like."""

    name: str
    kind: str
    default: str | None
    why: str


def _literal(node: ast.expr) -> str:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return f"`{ast.unparse(node)}`"
    if isinstance(value, list):
        value = ", ".join(value)
    if isinstance(value, bool):
        value = int(value)
    return f"`{value}`" if value != "" else "none"


def _variable(call: ast.Call, kind: str) -> Variable:
    named = {word.arg: word.value for word in call.keywords}
    why = named.get("why")
    default = None if len(call.args) < 2 else _literal(call.args[1])
    if kind == "flag" and default is None:
        default = "`0`"
    said = ast.literal_eval(why) if why else (DATABASE if kind == "database" else "")
    return Variable(str(ast.literal_eval(call.args[0])), kind, default, said)


def variables(path: Path) -> list[Variable]:
    """What one module reads, in the order of the code."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of_env = isinstance(node.func.value, ast.Name) and node.func.value.id == "env"
            if of_env and node.func.attr in KINDS:
                found.append((node.lineno, node.col_offset, _variable(node, node.func.attr)))
    return [variable for *_, variable in sorted(found, key=lambda one: one[:2])]


def _of_sealing(read: list[Variable]) -> tuple[list[Variable], list[Variable]]:
    """What every process reads of sealing, and what only its worker does: from SEALING_HERE on."""
    at = next(number for number, one in enumerate(read) if one.name == "SEALING_HERE")
    return read[:at], read[at:]


def _table(rows: list[Variable]) -> str:
    head = ["| Variable | Kind | Usual value | What for |", "|---|---|---|---|"]
    lines = [(f"`{row.name}`", KINDS[row.kind], row.default or "**must be set**", row.why) for row in rows]
    return "\n".join([*head, *(f"| {' | '.join(line)} |" for line in lines)])


def page() -> str:
    """The whole page."""
    read = {name: variables(SETTINGS / f"{name}.py") for name in MODULES}
    production = [one for one in read["production"] if one.name not in {"DEMO", "DEBUG"}]
    told = {one.name for one in production}
    everyones, sealers = _of_sealing(read["sealing"])
    everywhere = [one for one in [*read["base"], *read["signin"], *everyones] if one.name not in told]
    told |= {one.name for one in [*everywhere, *sealers]}
    extra = [one for one in read["dev"] if one.name not in told]
    parts = [HEAD, "## Production\n", _table(production), "\n## Everywhere\n", _table(everywhere)]
    parts += ["\n## The sealing worker alone\n", SEALER, _table(sealers)]
    parts += ["\n## Development only\n", _table(extra)]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
