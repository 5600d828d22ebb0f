"""The address of a step: a converter that matches the known verbs of a procedure only, so it hides no other page."""

from collections.abc import Iterable

from django.urls import register_converter

from requests_app.web.procedures import url_word


def verbs(kind: str, of: Iterable[str]) -> str:
    """Register the converter of the steps that have a page; returns its name, for `<name:verb>` in an address."""
    known = {url_word(verb): verb for verb in of}

    class Verb:
        regex = "|".join(sorted(known, key=len, reverse=True))

        def to_python(self, value: str) -> str:
            return known[value]

        def to_url(self, value: str) -> str:
            return url_word(value)

    register_converter(Verb, f"{kind}_verb")
    return f"{kind}_verb"
