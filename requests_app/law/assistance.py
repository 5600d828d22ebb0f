"""The register of the types of assistance."""

from typing import Final

from requests_app.law.measures import data, documents, persons
from requests_app.law.measures.declaration import AssistanceType

_DECLARED = (persons.TESTIMONY, data.STORED_DATA, documents.RECORDS, data.PRESERVATION)

TYPES: Final[dict[str, AssistanceType]] = {
    declared.code: declared for declared in sorted(_DECLARED, key=lambda one: one.code)
}
AVAILABLE: Final = frozenset(code for code, declared in TYPES.items() if declared.available)
