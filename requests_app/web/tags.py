"""Template filters of the portal, built in to every template: form widgets, names, dates.

Formatting of dates is plain Python: the lists print hundreds of them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from requests_app.core.text import first_strong_dir

register = template.Library()

CLASSES = {
    "select": "govuk-select",
    "file": "govuk-file-upload",
    "textarea": "govuk-textarea",
    "input": "govuk-input",
}


@register.filter
def kind(field: BoundField) -> str:
    """Which part of components/field.html draws this field: radios, checkboxes, checkbox, select, file, …"""
    widget = field.field.widget
    input_type = getattr(widget, "input_type", "")
    if isinstance(widget, forms.CheckboxSelectMultiple):  # which is a RadioSelect to Django: ask for it first
        return "checkboxes"
    if isinstance(widget, forms.RadioSelect):
        return "radios"
    if input_type == "checkbox":
        return "checkbox"
    if isinstance(widget, forms.Textarea):
        return "textarea"
    return input_type if input_type in ("select", "file") else "input"


@register.filter
def widget(field: BoundField) -> SafeString:
    """The input of a field with the classes of the design and the direction of what is typed."""
    own = field.field.widget.attrs.get("class", "")
    what = kind(field)
    classes = f"{CLASSES.get(what, '')} {own}".strip()
    if field.errors and what in CLASSES:
        classes += f" {CLASSES[what]}--error"
    attrs: dict[str, str | bool] = {"class": classes}
    if what in ("textarea", "input"):
        attrs["dir"] = field.field.widget.attrs.get("dir", "auto")
    return field.as_widget(attrs=attrs)


@register.filter
def target(field: BoundField) -> str:
    """The id a link in the error summary leads to: the first input of a group."""
    return f"{field.auto_id}_0" if kind(field) in ("radios", "checkboxes") else str(field.auto_id)


@register.filter
def described(field: BoundField) -> str:
    """The ids of the hint and the error of a group of choices, for aria-describedby."""
    ids = [f"{field.auto_id}_helptext"] if field.help_text else []
    if field.errors:
        ids.append(f"{field.auto_id}_error")
    return " ".join(ids)


@register.filter
def text_dir(value: Any) -> str:
    """Direction of the first strong letter: put it on any element that holds what somebody typed."""
    return first_strong_dir(str(value or ""))


@register.filter
def isolated(value: Any) -> SafeString:
    """A name or title inside a sentence, kept from turning the words around it."""
    text = str(value if value is not None else "")
    return format_html('<bdi dir="{}">{}</bdi>', first_strong_dir(text), text)


@register.filter
def day(value: Any) -> str:
    """A date in words, "12 December 2026", from a date, a moment or an ISO text. Empty for nothing."""
    moment = _moment(value)
    return formats.date_format(moment, "j F Y") if moment else ""


@register.filter
def moment(value: Any) -> str:
    """Date and time of day, "12 December 2026 at 16:05" in the portal's time zone. Empty for nothing."""
    found = _moment(value)
    if not isinstance(found, datetime):
        return day(found)
    return _("%(day)s at %(time)s") % {"day": formats.date_format(found, "j F Y"), "time": f"{found:%H:%M}"}


@register.filter
def iso(value: Any) -> str:
    """For the datetime attribute of <time>."""
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _moment(value: Any) -> date | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return timezone.localtime(value) if timezone.is_aware(value) else value
    return value if isinstance(value, date) else None
