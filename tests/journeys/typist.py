"""Fills the forms of a draft as an officer would: field by field, from the sections of a sample."""

from typing import Any

from playwright.sync_api import Page

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind
from tests.plugins.browser import Visitor, press

Values = dict[str, Any]


def type_section(window: Visitor, reference: str, code: str, data: Values, names: dict[str, str]) -> None:
    """Type a whole section, and judge every kind of form on the way once.

    `names` maps ids of entries in the sample to their names on the page, and grows.
    """
    section, page = sections.SECTIONS[code], window.page
    if not section.repeated:
        page.goto(f"/cases/{reference}/draft/{code}/")
        fill(page, section.fields, data, names)
        window.look()
        save(page)
        return
    seen: set[str] = set()
    for number, entry in enumerate(data["entries"], 1):
        type_entry(window, reference, section, entry, names, look=entry.get("type", "") not in seen)
        seen.add(entry.get("type", ""))
        names[entry["id"]] = sections.entry_name(section, entry, number)
    window.look()


def type_entry(
    window: Visitor, reference: str, section: Section, entry: Values, names: dict[str, str], *, look: bool
) -> None:
    """Type one new entry of a repeated section."""
    page = window.page
    page.goto(f"/cases/{reference}/draft/{section.code}/new/")
    fields = sections.fields_of(section.code, entry)
    if section.code == "assistance":
        press(page, f"#type-{entry['type']}")
        fields = tuple(one for one in fields if one.code != "type")
    fill(page, fields, entry, names)
    if look:
        window.look()
    save(page)


def save(page: Page) -> None:
    """Press the first button, which saves, and see that nothing was wrong."""
    press(page, "main form button.govuk-button:not([name])")
    assert page.locator(".govuk-error-summary").count() == 0, page.locator(
        ".govuk-error-summary"
    ).inner_text()


def fill(page: Page, fields: tuple[Field, ...], data: Values, names: dict[str, str]) -> None:
    """Type every value that the sample has; what is folded away is opened first."""
    open_all(page)
    for declared in fields:
        if declared.code in data:
            fill_field(page, declared, data[declared.code], names)


def open_all(page: Page) -> None:
    """Open whatever a form keeps folded."""
    folded = page.locator("main form details:not([open]) > summary")
    while folded.count():
        folded.first.click()


def fill_field(page: Page, declared: Field, value: Any, names: dict[str, str]) -> None:
    """Type, choose or tick one field."""
    name = declared.code
    if name == "requested_state" and page.input_value("[name=requested_state]") == value:
        # The gate has asked already; its authorities and treaties are shown.
        return
    special = _SPECIAL.get(declared.kind)
    if special:
        special(page, name, value, names)
    elif page.locator(f"select[name={name}]").count():
        page.select_option(f"[name={name}]", str(value))
    elif page.locator(f"[name={name}][type=radio]").count():
        page.check(f"[name={name}][value='{value}']")
    else:
        page.fill(f"[name={name}]", str(value))
    if name == "requested_state":
        page.click("text=Show its authorities and treaties")
        page.wait_for_selector("[name=instrument]")


def _tick_codes(page: Page, name: str, value: Any, names: dict[str, str]) -> None:
    for one in value:
        page.check(f"[name={name}][value='{one}']")


def _tick_entries(page: Page, name: str, value: Any, names: dict[str, str]) -> None:
    for one in value:
        page.locator(f"#id_{name}").get_by_label(names[one], exact=True).check()


def _choose_entry(page: Page, name: str, value: Any, names: dict[str, str]) -> None:
    page.select_option(f"[name={name}]", label=names[value])


def _choose_several(page: Page, name: str, value: Any, names: dict[str, str]) -> None:
    for number, one in enumerate(value):
        page.locator(f"select[name={name}]").nth(number).select_option(one)


_SPECIAL = {
    Kind.MULTICHOICE: _tick_codes,
    Kind.OFFENCES: _tick_entries,
    Kind.PERSONS: _tick_entries,
    Kind.IDENTIFIERS: _tick_entries,
    Kind.ANNEXES: _tick_entries,
    Kind.PERSON: _choose_entry,
    Kind.COUNTRIES: _choose_several,
}
