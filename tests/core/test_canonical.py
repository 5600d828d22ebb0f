"""Canonical JSON: one text for one content."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.core import canonical
from requests_app.core.errors import Invalid

text = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | text,
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
    max_leaves=20,
)


@given(values)
def test_text_reads_back_and_is_stable(value):
    written = canonical.dumps(value)
    assert json.loads(written) == value
    assert canonical.dumps(json.loads(written)) == written


def test_order_of_keys_does_not_matter():
    assert canonical.digest({"b": 1, "a": [True, None]}) == canonical.digest({"a": [True, None], "b": 1})


def test_known_digest():
    # echo -n '{"é":"ü"}' | sha256sum
    assert canonical.dumps({"é": "ü"}) == '{"é":"ü"}'
    assert canonical.digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), {"a": object()}, {1: "a"}, "\ud800", {"\udfff": 1}, b"x"]
)
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises(Invalid):
        canonical.dumps(value)


def test_deep_nesting_ends_in_an_error_and_not_in_a_crash():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises((Invalid, RecursionError)):
        canonical.dumps(deep)


def test_streams_are_hashed_piece_by_piece():
    data = b"x" * (3 * 1024 * 1024 + 1)
    assert canonical.sha256_of(io.BytesIO(data)) == canonical.sha256_of([data[:7], data[7:]])
