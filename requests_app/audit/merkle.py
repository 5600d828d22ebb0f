"""A Merkle tree as RFC 9162 has it: hashes of leaves begin with 0x00, hashes of nodes with 0x01.

Everything here reads its leaves once and in order and keeps one hash for each level, so that memory does not grow
with the tree. `requests_app/archive/verify.py` holds the same rules a second time, in its own words, because it must
run where this portal is not.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

LEAF, NODE = b"\x00", b"\x01"
EMPTY = hashlib.sha256(b"").digest()

Height = tuple[int, bytes]


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry."""
    return hashlib.sha256(LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees, the older one on the left."""
    return hashlib.sha256(NODE + left + right).digest()


def root_of(entries: Iterable[bytes]) -> bytes:
    """The root over the entries in this order (MTH of RFC 9162, section 2.1.1)."""
    stack: list[Height] = []
    for entry in entries:
        _grow(stack, leaf_hash(entry))
    return _fold(stack)


def inclusion(entries: Iterable[bytes], index: int) -> list[bytes]:
    """The hashes that lead from entry number `index` (from 0) to the root, lowest first (section 2.1.3).

    Raises IndexError if there is no such entry.
    """
    path, size = _Path(index), 0
    for entry in entries:
        path.add(leaf_hash(entry))
        size += 1
    if not 0 <= index < size:
        raise IndexError("There is no such entry in the tree.")
    return path.close()


def included(entry: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path leads from this entry, as number `index` of `size`, to the root (section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    number, last, found = index, size - 1, leaf_hash(entry)
    for sibling in path:
        if last == 0:
            return False
        if number & 1 or number == last:
            found = node_hash(sibling, found)
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        number, last = number >> 1, last >> 1
    return last == 0 and found == root


def consistency(entries: Sequence[bytes], first: int) -> list[bytes]:
    """Proof that the tree over all entries begins with the tree over the first ones (section 2.1.4)."""
    if not 0 < first <= len(entries):
        raise IndexError("There is no such earlier tree.")
    return _subproof(entries, first, whole=True)


def consistent(first: int, second: int, old: bytes, new: bytes, path: Sequence[bytes]) -> bool:
    """Whether the tree of `second` entries with root `new` begins with that of `first` entries (section 2.1.4.2)."""
    if first == second:
        return old == new and not path
    if not 0 < first < second or not path:
        return False
    steps: Iterator[bytes] = iter(path)
    number, last = first - 1, second - 1
    while number & 1:
        number, last = number >> 1, last >> 1
    of_old = of_new = old if first & (first - 1) == 0 else next(steps)
    for sibling in steps:
        if last == 0:
            return False
        if number & 1 or number == last:
            of_old, of_new = node_hash(sibling, of_old), node_hash(sibling, of_new)
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            of_new = node_hash(of_new, sibling)
        number, last = number >> 1, last >> 1
    return last == 0 and of_old == old and of_new == new


class _Path:
    """Builds the tree and notes what stands beside the branch that holds one leaf."""

    def __init__(self, index: int) -> None:
        self._index, self._size = index, 0
        self._stack: list[tuple[int, bytes, bool]] = []
        self._beside: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        node = (0, leaf, self._size == self._index)
        self._size += 1
        while self._stack and self._stack[-1][0] == node[0]:
            node = self._join(self._stack.pop(), node)
        self._stack.append(node)

    def close(self) -> list[bytes]:
        while len(self._stack) > 1:
            right, left = self._stack.pop(), self._stack.pop()
            self._stack.append(self._join(left, right))
        return self._beside

    def _join(self, left: tuple[int, bytes, bool], right: tuple[int, bytes, bool]) -> tuple[int, bytes, bool]:
        if left[2]:
            self._beside.append(right[1])
        elif right[2]:
            self._beside.append(left[1])
        return left[0] + 1, node_hash(left[1], right[1]), left[2] or right[2]


def _grow(stack: list[Height], leaf: bytes) -> None:
    height, found = 0, leaf
    while stack and stack[-1][0] == height:
        found = node_hash(stack.pop()[1], found)
        height += 1
    stack.append((height, found))


def _fold(stack: list[Height]) -> bytes:
    if not stack:
        return EMPTY
    found = stack[-1][1]
    for _, left in reversed(stack[:-1]):
        found = node_hash(left, found)
    return found


def _subproof(entries: Sequence[bytes], first: int, *, whole: bool) -> list[bytes]:
    size = len(entries)
    if first == size:
        return [] if whole else [root_of(entries)]
    split = 1 << ((size - 1).bit_length() - 1)
    if first <= split:
        return [*_subproof(entries[:split], first, whole=whole), root_of(entries[split:])]
    return [*_subproof(entries[split:], first - split, whole=False), root_of(entries[:split])]
