"""Reading translations. Which case may be seen is decided in casefile."""

from dataclasses import dataclass
from uuid import UUID

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile, Version
from requests_app.core.errors import NotVisible
from requests_app.directory import queries as directory
from requests_app.translation.binding import newest_version_id
from requests_app.translation.models import Translation
from requests_app.translation.states import AWAITED


@dataclass(frozen=True)
class Pair:
    """From which language into which; `language` is empty if no translation is needed."""

    source: str
    language: str
    accepted: tuple[str, ...] = ()


def pair(version: Version | None) -> Pair:
    """The language pair: what the request says itself, or else what the sheet of the requested State accepts.

    A letter in a language the State accepts needs no translation unless the request asks for one.
    """
    chosen = version.content.get("basis", {}) if version else {}
    source = chosen.get("letter_language", "en")
    state = directory.find_state(chosen.get("requested_state", ""))
    accepted = tuple(state.accepted_languages) if state else ()
    wanted = chosen.get("translation_language", "")
    if not wanted and accepted and source not in accepted:
        wanted = accepted[0]
    return Pair(source, wanted if wanted != source else "", accepted)


def for_case(case: CaseFile) -> list[Translation]:
    """The translations of a case, newest first."""
    rows = Translation.objects.filter(case=case).select_related("version", "ordered_by", "moved_by", "file")
    return list(rows.defer("version__content"))


def find(case: CaseFile, key: UUID) -> Translation:
    """One translation of a case. Raises NotVisible."""
    rows = Translation.objects.filter(case=case, pk=key)
    found = rows.select_related("case", "version", "ordered_by", "moved_by", "file").first()
    if found is None:
        raise NotVisible("There is no such translation.")
    return found


def by_id(key: UUID | str) -> Translation:
    """A translation for a worker, whoever may see its case. Raises Translation.DoesNotExist."""
    return Translation.objects.select_related("version", "file").get(pk=key)


def is_stale(translation: Translation) -> bool:
    """Whether the request has a newer version than the one that was translated."""
    return newest_version_id(translation.case_id) != translation.version_id


def awaited(user: User, *, most: int) -> list[Translation]:
    """Translations of visible cases that a translator still has, those due first."""
    rows = Translation.objects.filter(status__in=AWAITED, case__in=casefile.visible_to(user))
    return list(rows.select_related("case").order_by("due_on", "id")[:most])
