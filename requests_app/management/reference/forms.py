"""docs/reference/forms.md: where each field of the model forms is filled in the portal."""

from itertools import groupby

from requests_app.casefile.sections import SECTIONS
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import find
from requests_app.law.fields import Field
from requests_app.management.reference.form_fields import (
    DIRECTORY,
    FORMS,
    FROM_DIRECTORY,
    PORTAL,
    SET_BY_PORTAL,
    Asked,
    ModelForm,
)
from requests_app.management.reference.markdown import NOTICE, table, text

_ELSEWHERE = {PORTAL: SET_BY_PORTAL, DIRECTORY: FROM_DIRECTORY}


def page() -> str:
    """The page as markdown."""
    lines = [
        "# Model forms, field by field",
        "",
        NOTICE,
        "",
        (
            "What the model forms of practice ask, as far as they could be read, and where it is filled in. A test "
            "fills every form through the services of the portal and looks for each field in the printed document."
        ),
        "",
    ]
    for form in FORMS:
        lines += _form(form)
    return "\n".join(lines).rstrip() + "\n"


def declared(form: ModelForm, place: str) -> Field | None:
    """The field behind a place of a form; None for the directory and the portal. Raises KeyError if there is none."""
    section, _, code = place.partition(".")
    if section in _ELSEWHERE:
        if code not in _ELSEWHERE[section]:
            raise KeyError(place)
        return None
    if section != "item":
        return SECTIONS[section].field(code)
    kind, common = find(form.item_type), SECTIONS["assistance"]
    if kind is not None and code in {field.code for field in kind.fields}:
        return kind.field(code)
    return common.field(code)


def _form(form: ModelForm) -> list[str]:
    rows = []
    for group, fields in groupby(form.fields, key=lambda asked: asked.group):
        rows += [
            (text(group) if number == 0 else "", text(asked.field), _places(form, asked))
            for number, asked in enumerate(fields)
        ]
    named = text(book("en").say(f"kind.{form.kind}"))
    return [
        f"## {text(form.title)}",
        "",
        f"{text(form.source)} Printed as: {named}.",
        "",
        *table(("Part", "Field of the form", "Filled in"), rows),
    ]


def _places(form: ModelForm, asked: Asked) -> str:
    return "<br>".join(_place(form, place) for place in asked.places)


def _place(form: ModelForm, place: str) -> str:
    section, _, code = place.partition(".")
    if section == PORTAL:
        return f"set by the portal: {text(SET_BY_PORTAL[code])}"
    if section == DIRECTORY:
        return f"from the directory: {text(FROM_DIRECTORY[code])}"
    field = declared(form, place)
    label = text(field.label) if field else ""
    title = f"Item {form.item_type}" if section == "item" else SECTIONS[section].title
    return f"{text(title)}: {label} (`{code}`)"
