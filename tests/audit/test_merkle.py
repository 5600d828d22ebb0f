"""The Merkle tree of RFC 9162: the published roots, proofs for every place, forgeries."""

import hashlib
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.audit import merkle

ENTRIES = [bytes.fromhex(one) for one in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
# The roots over the first one, two, … of these entries, as implementations of Certificate Transparency publish them.
ROOTS = """
6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
""".split()

SOME = st.lists(st.binary(max_size=12), min_size=1, max_size=70)


def plain_root(entries):
    """The definition in section 2.1.1, word for word: slow, and written without the code it checks."""
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\0" + entries[0]).digest()
    split = max(power for power in (1 << one for one in range(20)) if power < len(entries))
    return hashlib.sha256(b"\1" + plain_root(entries[:split]) + plain_root(entries[split:])).digest()


def test_published_roots():
    assert merkle.root_of([]) == hashlib.sha256(b"").digest()
    for size, root in enumerate(ROOTS, start=1):
        assert merkle.root_of(ENTRIES[:size]).hex() == root


@settings(max_examples=60, deadline=None)
@given(entries=SOME)
def test_the_tree_read_piece_by_piece_is_the_tree_of_the_definition(entries):
    assert merkle.root_of(iter(entries)) == plain_root(entries)


@settings(max_examples=60, deadline=None)
@given(entries=SOME, data=st.data())
def test_every_entry_has_a_proof_and_no_other_passes(entries, data):
    index = data.draw(st.integers(0, len(entries) - 1))
    path, root, size = merkle.inclusion(iter(entries), index), merkle.root_of(entries), len(entries)
    assert merkle.included(entries[index], index, size, path, root)
    assert not merkle.included(entries[index] + b"x", index, size, path, root)
    assert not merkle.included(entries[index], index, size, [*path, root], root)
    assert not merkle.included(entries[index], index, size, path, bytes(32))
    assert not merkle.included(entries[index], size, size, path, root)
    assert not merkle.included(entries[index], -1, size, path, root)
    for place in range(len(path)):
        bent = [*path]
        bent[place] = bytes([path[place][0] ^ 1]) + path[place][1:]
        assert not merkle.included(entries[index], index, size, bent, root)
    if path:
        assert not merkle.included(entries[index], index, size, path[:-1], root)


def test_a_proof_is_for_one_place_only():
    entries = [bytes([number]) for number in range(13)]
    root = merkle.root_of(entries)
    for index, other in itertools.permutations(range(13), 2):
        path = merkle.inclusion(entries, index)
        assert not merkle.included(entries[index], other, 13, path, root)


def test_there_is_no_proof_for_what_is_not_there():
    with pytest.raises(IndexError):
        merkle.inclusion(ENTRIES, 8)
    with pytest.raises(IndexError):
        merkle.inclusion([], 0)
    with pytest.raises(IndexError):
        merkle.inclusion(ENTRIES, -1)


def test_a_node_does_not_pass_for_an_entry():
    """The second preimage that prefixes are for: two hashes side by side are the text of a node, not an entry."""
    left, right = merkle.leaf_hash(ENTRIES[0]), merkle.leaf_hash(ENTRIES[1])
    forged = [left + right, *ENTRIES[2:4]]
    assert merkle.root_of(forged) != merkle.root_of(ENTRIES[:4])
    whole, root = ENTRIES[:2], merkle.root_of(ENTRIES[:2])
    assert root == merkle.node_hash(left, right)
    assert not merkle.included(left + right, 0, 1, [], root)
    assert merkle.root_of([merkle.NODE + left + right]) != root
    assert merkle.root_of(whole) == root


@settings(max_examples=60, deadline=None)
@given(entries=SOME, data=st.data())
def test_a_later_tree_begins_with_the_earlier_one(entries, data):
    first, size = data.draw(st.integers(1, len(entries))), len(entries)
    old, new, path = (
        merkle.root_of(entries[:first]),
        merkle.root_of(entries),
        merkle.consistency(entries, first),
    )
    assert merkle.consistent(first, size, old, new, path)
    assert not merkle.consistent(first, size, bytes(32), new, path)
    assert not merkle.consistent(first, size, old, bytes(32), path)
    assert not merkle.consistent(first, size, old, new, [*path, old])
    rewritten = [b"rewritten" + entries[0], *entries[1:]]
    assert not merkle.consistent(
        first, size, old, merkle.root_of(rewritten), merkle.consistency(rewritten, first)
    )


def test_there_is_no_consistency_with_a_tree_that_never_was():
    for first in (0, 9):
        with pytest.raises(IndexError):
            merkle.consistency(ENTRIES, first)
    root = merkle.root_of(ENTRIES)
    assert not merkle.consistent(0, 8, merkle.EMPTY, root, [])
    assert not merkle.consistent(9, 8, root, root, [root])
    assert not merkle.consistent(7, 8, merkle.root_of(ENTRIES[:7]), root, [])
