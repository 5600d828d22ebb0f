"""Write a whole draft through the services, as an officer would."""

from typing import Any

from requests_app.casefile import queries, services
from requests_app.casefile.models import CaseFile
from requests_app.casefile.sections import SECTIONS


def write(case: CaseFile, sections: dict[str, Any], *, by: Any) -> None:
    """Save every given section on top of what is there."""
    for code in SECTIONS:
        if code in sections:
            revision = queries.draft_section(case, code).revision
            services.save_section(case, code, sections[code], revision=revision, by=by)


def answer_warnings(case: CaseFile, *, by: Any) -> None:
    """A word of reason for every warning."""
    for point in queries.readiness(case).unacknowledged:
        services.acknowledge(case, point.key, "Checked with the prosecutor; it is as stated.", by=by)
