"""What every template owes the reader: no inline code, no hidden state, a component that is documented and shown."""

import re
from pathlib import Path

import pytest

from requests_app.core import errors
from requests_app.web.components import TAG_COLOURS
from requests_app.web.outgoing.wording import COLOURS, FORWARD, STEPS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.html"))
COMPONENTS = sorted((FOLDER / "components").glob("*.html"))
STYLE = "".join(sheet.read_text() for sheet in sorted((ROOT / "static" / "css").glob("*.css")))
COMMENT = re.compile(r"\{%\s*comment.*?endcomment\s*%\}|\{#.*?#\}", re.DOTALL)


def name_of(path: Path) -> str:
    """For the names of test cases."""
    return str(path.relative_to(FOLDER))


def body(path: Path) -> str:
    """The template without its comments."""
    return COMMENT.sub("", path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_code_or_style_is_written_into_a_page(path):
    text = body(path)
    assert not re.search(r"<style|javascript:|hx-on|hx-vals=.js:|\sstyle\s*=|\son[a-z]+\s*=", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)(?![^>]*application/json)", text)
    assert "mark_safe" not in text
    assert "https://" not in text
    assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_form_that_changes_something_carries_its_token(path):
    for form in re.findall(r"<form\b[^>]*>.*?</form>", body(path), re.DOTALL):
        if re.match(r"<form\b[^>]*method=.post", form, re.IGNORECASE):
            assert "{% csrf_token %}" in form


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_part_that_is_included_exists(path):
    named = re.findall(r"\{%\s*(?:include|extends)\s+[\"']([^\"']+)[\"']", body(path))
    ours = [name for name in named if not name.startswith(("allauth/", "django/", "mfa/", "usersessions/"))]
    missing = [name for name in ours if not (FOLDER / name).exists()]
    assert not missing


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_page_queries_nothing(path):
    assert not re.search(r"\.objects\b|\.all\b(?!\w)|_set\b", body(path)), (
        "Gather it in pages.py; a template prints."
    )


@pytest.mark.parametrize("path", COMPONENTS, ids=name_of)
def test_a_component_says_what_it_takes(path):
    assert path.read_text().startswith("{% comment %}")


@pytest.mark.parametrize("path", [path for path in COMPONENTS if not path.name.startswith("_")], ids=name_of)
def test_a_component_is_shown_in_the_gallery_or_frames_every_page(path):
    name = f"components/{path.name}"
    shown = (FOLDER / "gallery" / "components.html").read_text()
    framed = "".join((FOLDER / part).read_text() for part in ["base.html", *map(name_of, COMPONENTS)])
    assert name in shown + framed


def test_every_expected_error_has_its_page():
    kinds = [
        one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.PortalError)
    ]
    for status in {kind.status for kind in kinds} | {500}:
        assert (FOLDER / "errors" / f"{status}.html").exists()


def test_every_step_is_worded_and_every_status_has_a_colour():
    from requests_app.outgoing.models import Outgoing
    from requests_app.outgoing.states import Status

    verbs = {edge.verb for edge in Outgoing.edges()}
    assert verbs - set(STEPS) == {"submit"}  # a draft is submitted from its check page
    assert set(STEPS) <= verbs
    assert set(COLOURS) == set(Status)
    assert set(COLOURS.values()) <= set(TAG_COLOURS)
    assert set(FORWARD) == set(Status) - {Status.CLOSED}


def test_the_style_sheet_serves_both_directions_of_writing():
    physical = re.findall(r"(?:margin|padding|border)-(?:left|right)\b|(?<![-\w])(?:left|right)\s*:", STYLE)
    assert not physical, "Use logical properties: margin-inline-start and the like."
