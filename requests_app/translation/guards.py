"""Questions about a translation, answered by a verdict."""

from typing import TYPE_CHECKING, Any

from requests_app.casefile import queries as casefile
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory import languages
from requests_app.translation.binding import newest_version_id

if TYPE_CHECKING:
    from requests_app.casefile.models import Version
    from requests_app.translation.models import Translation


def the_case_is_visible(translation: "Translation", user: Any) -> Verdict:
    """Whoever may not see the case has nothing to do with its translation."""
    if casefile.visible_to(user).filter(pk=translation.case_id).exists():
        return YES
    return no("not_visible", "There is no such case.")


def it_is_of_the_newest_version(translation: "Translation") -> Verdict:
    """A translation is bound to the text it was made from."""
    if newest_version_id(translation.case_id) == translation.version_id:
        return YES
    return no(
        "translation_stale",
        "The request has changed since this translation was ordered. Order one of the newest version.",
    )


def it_was_compared(translation: "Translation") -> Verdict:
    """Numbers, dates, names and identifiers have been compared with the source."""
    if translation.compared_at is not None:
        return YES
    return no("translation_not_compared", "The translation is being compared with its source. Wait a moment.")


def the_translation_is_accepted(version: "Version | None", language: str) -> Verdict:
    """There is an accepted translation of this very version into the language, if one is needed at all."""
    if version is None or not language:
        return YES
    if version.translations.filter(language=language, status="accepted").exists():
        return YES
    name = languages.name(language)
    return no("translation_missing", f"The translation into {name} has not been accepted for this version.")
