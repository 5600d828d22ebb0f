"""What binds a translation: the newest version of the case."""

from typing import Any

from requests_app.casefile.models import Version


def newest_version_id(case_id: Any) -> Any:
    """The id of the newest version of a case, or None if nothing was ever submitted."""
    newest = Version.objects.filter(case_id=case_id).order_by("-number")
    return newest.values_list("pk", flat=True).first()
