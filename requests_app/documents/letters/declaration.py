"""How a kind of document is declared: its parts in order, each with the condition under which it is printed."""

from collections.abc import Callable
from dataclasses import dataclass

from requests_app.documents.letters.blocks import Block, Printed, Rows
from requests_app.documents.letters.material import Material


def always(_material: Material) -> bool:
    """The part belongs to every document of its kind."""
    return True


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its place in the prescribed order, the key of its heading, when it applies, what it says.

    `blocks` also gets the numbers under which the parts are printed, by key, for references from one to another.
    """

    place: int
    key: str
    blocks: Callable[..., tuple[Block, ...]]
    applies: Callable[..., bool] = always


def printed(parts: tuple[Part, ...], material: Material, prefix: str = "part") -> tuple[Printed, ...]:
    """The parts that apply and say something, numbered without gaps in the prescribed order."""
    applying = [part for part in parts if part.applies(material)]
    made = _made(applying, material, prefix)
    if all(_says_something(one) for one in made):
        return made
    return _made(
        [part for part, one in zip(applying, made, strict=True) if _says_something(one)], material, prefix
    )


def _made(parts: list[Part], material: Material, prefix: str) -> tuple[Printed, ...]:
    numbers = {part.key: number for number, part in enumerate(parts, 1)}
    return tuple(
        Printed(
            numbers[part.key], part.key, material.say(f"{prefix}.{part.key}"), part.blocks(material, numbers)
        )
        for part in parts
    )


def _says_something(part: Printed) -> bool:
    """Whether anything stands under the heading: rows of which none is filled in say nothing."""
    return any(not isinstance(block, Rows) or block.rows for block in part.blocks)
