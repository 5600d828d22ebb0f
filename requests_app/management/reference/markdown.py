"""Markdown as the reference pages need it: text that is only text, tables, lists, citations."""

from collections.abc import Iterable, Sequence

from requests_app.casefile.content.sources import printed
from requests_app.law.citations import Citation

NOTICE = (
    "Made from the code by `manage.py reference --write`. Do not edit it by hand: a test compares the two."
)


def text(value: str) -> str:
    """A value that cannot become markup or break a table."""
    for sign in ("\\", "|", "<", ">", "*", "_", "`", "#"):
        value = value.replace(sign, f"\\{sign}")
    return " ".join(value.split())


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; the cells are markdown already."""
    head = f"| {' | '.join(columns)} |"
    rule = f"|{' --- |' * len(columns)}"
    return [head, rule, *(f"| {' | '.join(row)} |" for row in rows), ""]


def bullets(title: str, lines: Iterable[str]) -> list[str]:
    """A small heading in bold and a list beneath it; nothing if the list is empty."""
    listed = [f"- {text(line)}" for line in lines if line]
    return [f"**{title}**", "", *listed, ""] if listed else []


def place(citation: Citation) -> str:
    """A citation as it may be printed, with its grade and note."""
    note = f": {text(citation.note)}" if citation.note else ""
    return f"{text(printed(citation))} ({citation.grade}{note})"


def places(citations: Iterable[Citation]) -> str:
    """Citations on one line."""
    return "; ".join(place(one) for one in citations)
