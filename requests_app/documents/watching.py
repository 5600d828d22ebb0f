"""Documents that could not be made are work for a person, until they are made after all."""

from requests_app.core.transactions import whole
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.operations import watching
from requests_app.operations.kinds import Kind as Work
from requests_app.operations.watching import Cause

PREFIX = "document/"


@whole
def collect() -> None:
    """Bring the pieces of work in step with the documents. May run as often as the clock likes."""
    failed = Document.objects.filter(failed_at__isnull=False).select_related("case").defer("data")
    causes = [
        Cause(
            key=f"{PREFIX}{one.pk}",
            text=f"A document could not be made: {Kind(one.kind).label.lower()}.",
            since=one.failed_at,
            case=one.case,
            detail=one.failure,
        )
        for one in failed.order_by("failed_at")[: watching.MOST]
        if one.failed_at
    ]
    keys = [key.removeprefix(PREFIX) for key in watching.open_keys(Work.FAILED_DELIVERY, PREFIX)]
    made = Document.objects.filter(pk__in=keys, made_at__isnull=False).values_list("pk", flat=True)
    gone = [f"{PREFIX}{pk}" for pk in made]
    watching.in_step(Work.FAILED_DELIVERY, causes, gone=gone, word="The document was made after all.")
