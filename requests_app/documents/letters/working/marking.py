"""What was added to a text and what was taken out, word by word.

The shortest way from one text to the other after Myers ("An O(ND) difference algorithm", 1986). Texts that have too
little in common are not searched: they are told as one deletion and one insertion, which is also easier to read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ADDED = "added"
REMOVED = "removed"
MOST_EDITS = 400
"""Beyond this many single edits the texts count as different altogether; it also bounds the time."""
_FEW = 2
"""So few words between two edits are told with them: three islands in a sentence are harder to read than one."""
# A word with the spaces behind it, a line break, a single sign; writing without spaces is taken character by character.
_UNITS = re.compile(
    r"\n|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff][^\S\n]*|"
    r"[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff]+[^\S\n]*|[^\n]"
)

Move = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stayed (`mark` is empty), was added or was removed."""

    text: str
    mark: str = ""


def marked(old: str, new: str) -> list[Piece]:
    """Both texts as one, with what was removed before what was added in its place."""
    before, after = _UNITS.findall(old), _UNITS.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    end = end if end > _FEW else 0  # a full stop that both end with says little about what stands before it
    stop_before, stop_after = len(before) - end, len(after) - end
    pieces = [Piece("".join(before[:start]))]
    pieces += _changed(before[start:stop_before], after[start:stop_after])
    pieces.append(Piece("".join(before[stop_before:])))
    return [piece for piece in pieces if piece.text]


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _changed(before: list[str], after: list[str]) -> Iterator[Piece]:
    """Gathers single edits into runs."""
    removed: list[str] = []
    added: list[str] = []
    runs = list(_runs(before, after))
    last = max((place for place, (_, gone, come) in enumerate(runs) if gone or come), default=0)
    for place, (kept, gone, come) in enumerate(runs):
        if len(kept) > _FEW or "\n" in kept or place > last or not (removed or added):
            yield from _told(removed, added)
            yield Piece("".join(kept))
            removed, added = [], []
        else:
            removed += kept
            added += kept
        removed += gone
        added += come
    yield from _told(removed, added)


def _told(removed: list[str], added: list[str]) -> Iterator[Piece]:
    if removed:
        yield Piece("".join(removed), REMOVED)
    if added:
        yield Piece("".join(added), ADDED)


def _runs(before: list[str], after: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """What stayed, and what was taken out and put in behind it; again and again until both texts end."""
    x = y = 0
    for here_x, here_y in [*_stays(before, after), (len(before), len(after))]:
        length = 0
        while here_x + length < len(before) and here_y + length < len(after):
            if before[here_x + length] != after[here_y + length]:
                break
            length += 1
        if (here_x, here_y) < (x, y):
            continue  # a run that was told already
        yield [], before[x:here_x], after[y:here_y]
        yield before[here_x : here_x + length], [], []
        x, y = here_x + length, here_y + length


def _stays(before: list[str], after: list[str]) -> list[Move]:
    """The places where a word stands in both, on the shortest way; none if the way is too long."""
    trace = _search(before, after)
    if trace is None:
        return []
    x, y = len(before), len(after)
    found: list[Move] = []
    for depth in range(len(trace) - 1, -1, -1):
        reached, diagonal = trace[depth], x - y
        down = diagonal == -depth or (
            diagonal != depth and reached.get(diagonal - 1, -1) < reached.get(diagonal + 1, -1)
        )
        earlier = diagonal + 1 if down else diagonal - 1
        from_x = reached.get(earlier, 0) if depth else 0
        from_y = from_x - earlier if depth else 0
        while x > from_x and y > from_y and before[x - 1] == after[y - 1]:
            x, y = x - 1, y - 1
            found.append((x, y))
        x, y = from_x, from_y
    return found[::-1]


def _search(before: list[str], after: list[str]) -> list[dict[int, int]] | None:
    """How far each diagonal was reached before each edit; None if more edits are needed than are looked for."""
    reached: dict[int, int] = {1: 0}
    trace: list[dict[int, int]] = []
    for depth in range(min(len(before) + len(after), MOST_EDITS) + 1):
        trace.append(dict(reached))
        for diagonal in range(-depth, depth + 1, 2):
            down = diagonal == -depth or (diagonal != depth and reached[diagonal - 1] < reached[diagonal + 1])
            x = reached[diagonal + 1] if down else reached[diagonal - 1] + 1
            while x < len(before) and x - diagonal < len(after) and before[x] == after[x - diagonal]:
                x += 1
            reached[diagonal] = x
            if x >= len(before) and x - diagonal >= len(after):
                return trace
    return None
