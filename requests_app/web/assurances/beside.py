"""The register beside the parts of a draft that promise something: what was asked for, what binds already."""

from django.urls import reverse

from requests_app.assurances import queries
from requests_app.assurances.states import LIVE
from requests_app.web.assurances.wording import status_tag, title_of
from requests_app.web.components import Fact, Link, Piece
from requests_app.web.drafting.beside import Beside

PROMISING = ("undertakings", "assurances")


def card(beside: Beside) -> Piece | None:
    """The living entries of the case, beside the sections that promise something."""
    if beside.section is None or beside.section.code not in PROMISING:
        return None
    found = [one for one in queries.for_case(beside.procedure.case) if one.status in LIVE]
    reference = beside.procedure.case.reference
    facts = tuple(
        Fact(
            f"{one.number}. {title_of(one)}",
            (one.text,),
            tag=status_tag(one),
            links=(
                Link("Open", reverse("assurances:entry", args=[reference, one.number]), f"no. {one.number}"),
            ),
        )
        for one in found
    )
    return Piece("assurances/_beside.html", facts) if facts else None
