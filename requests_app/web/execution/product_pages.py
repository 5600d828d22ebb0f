"""The review of what was obtained: everything that may leave, one product, the word of the second person."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import PortalError
from requests_app.execution import guards, queries
from requests_app.execution.acts import ACTS
from requests_app.execution.products import Product, acts_of
from requests_app.execution.records import ProductReview
from requests_app.execution.telling_acts import particulars, people
from requests_app.execution.words import Check, Finding, Measure, Outcome
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Empty, Fact, Link, Reason, Table, Tag, fact
from requests_app.web.execution.task_page import exhibit_url
from requests_app.web.procedures import Procedure
from requests_app.web.tags import moment

MEASURES = {Measure.AS_IS: "green", Measure.REDACTED: "yellow", Measure.WITHHELD: "red"}


@dataclass(frozen=True)
class ProductPage:
    """Everything that may leave."""

    head: CaseHead
    table: Table
    reviews: Table
    is_settled: bool
    empty: Empty | None


@dataclass(frozen=True)
class ReviewPage:
    """One product, or the review that waits for a second person."""

    head: CaseHead
    name: str
    facts: tuple[Fact, ...]
    current: tuple[Fact, ...]
    form: Any
    seen: str
    button: str
    error: str
    reasons: tuple[Reason, ...]
    back_url: str


def product_page(procedure: Procedure, user: User) -> ProductPage:
    """The products of this case."""
    case = procedure.case
    found = queries.products(case)
    empty = Empty("Nothing was handed in yet.", "What executing authorities obtain appears here.")
    return ProductPage(
        head=case_head(procedure, user, current="tasks"),
        table=_table(case.reference, found, user),
        reviews=_reviews(queries.reviews_of(case)),
        is_settled=bool(found) and all(one.is_settled for one in found),
        empty=None if found else empty,
    )


def review_page(
    procedure: Procedure, user: User, product: Product, form: Any, *, error: PortalError | None = None
) -> ReviewPage:
    """One product with what was found so far."""
    current = _review_facts(product.review) if product.review is not None else ()
    return ReviewPage(
        **_frame(procedure, user, error),
        name=product.name,
        facts=tuple(_product_facts(product)),
        current=current,
        form=form,
        seen=product.seen,
        button="Keep this review",
    )


def second_page(
    procedure: Procedure, user: User, review: ProductReview, form: Any, *, error: PortalError | None = None
) -> ReviewPage:
    """A review in which something was flagged, for the second person."""
    product = next((one for one in queries.products(procedure.case) if one.review == review), None)
    facts = tuple(_product_facts(product)) if product is not None else ()
    return ReviewPage(
        **_frame(procedure, user, error),
        name=f"Second person: {product.name if product is not None else f'review no. {review.number}'}",
        facts=facts,
        current=_review_facts(review),
        form=form,
        seen="",
        button="Give this opinion",
    )


def _frame(procedure: Procedure, user: User, error: PortalError | None) -> dict[str, Any]:
    blockers = error.blockers if error is not None else ()
    return {
        "head": case_head(procedure, user, current="tasks"),
        "error": error.message if error is not None else "",
        "reasons": tuple(Reason(one.message, one.basis) for one in blockers),
        "back_url": reverse("execution:product", args=[procedure.case.reference]),
    }


def _table(reference: str, found: list[Product], user: User) -> Table:
    may = user.holds(Permission.INCOMING_REVIEW_PRODUCT)
    rows = []
    for one in found:
        url, said = _address(reference, one, user) if may else "", one.waits_for or "Looked at."
        rows.append(
            (
                Cell(one.name, url=url, note=one.text[:160]),
                Cell(tag=_tag(one)),
                Cell(said),
            )
        )
    return Table("What may leave", ("What", "Review", "What is missing"), tuple(rows), hide_caption=True)


def _address(reference: str, product: Product, user: User) -> str:
    """To the second opinion, where this person could give it; else to the review."""
    review = product.review
    waits = review is not None and review.flagged and not hasattr(review, "opinion")
    if review is not None and waits and guards.is_a_second_person(review, user):
        return reverse("execution:second", args=[reference, review.number])
    return reverse("execution:review", args=[reference, product.key])


def _tag(product: Product) -> Tag:
    review = product.review
    if review is None:
        return Tag("Look again", "orange") if product.changed else Tag("Not reviewed", "grey")
    if not product.is_settled:
        return Tag("Not settled", "orange")
    return Tag(str(Measure(review.measure).label), MEASURES[Measure(review.measure)])


def _product_facts(product: Product) -> list[Fact]:
    exhibit, result = product.exhibit, product.subject.get("result")
    if exhibit is not None:
        links = (Link("Open the exhibit", url),) if (url := exhibit_url(exhibit.pk)) else ()
        found = [
            Fact("Exhibit", (exhibit.short_label, product.text), links=links),
            fact("File", exhibit.filename or "A thing, not a file"),
            Fact("SHA-256", (exhibit.file_id or "",), code=True),
            fact("Source", str(exhibit.fact("source"))),
        ]
        whole = "It is whole." if product.whole else " ".join(one.message for one in product.whole.blockers)
        return [*found, fact("Custody now", whole)]
    if result is not None:
        return [
            fact("Outcome", str(Outcome(result.outcome).label)),
            fact("What was done and obtained", *result.came.split("\n")),
            fact("Why not, or not wholly", *result.why.split("\n")),
        ]
    return _act_facts(product)


def _act_facts(product: Product) -> list[Fact]:
    task = product.subject["acts_of"]
    acts = next((acts for one, acts in acts_of(task.case) if one.pk == task.pk), [])
    found = []
    for act in acts:
        lines = [
            act.did,
            f"At {act.place}, by {act.carried_out_by}.",
            *people(act.present),
            *people(act.attending),
        ]
        lines += [f"{label}: {words}" for label, words in particulars(act)]
        found.append(fact(f"{act.number}. {ACTS[act.kind].title}", *"\n".join(lines).split("\n")))
    return found


def _review_facts(review: ProductReview) -> tuple[Fact, ...]:
    found = []
    for check in Check:
        said = review.findings.get(check.value, {})
        flagged = said.get("finding") == Finding.FLAGGED
        tag = Tag("Flagged", "orange") if flagged else Tag("Nothing to object to", "green")
        found.append(Fact(str(check.label), (said.get("reasons", ""),), tag=tag))
    found.append(fact("How it was looked at", review.looked_at))
    measure = (str(Measure(review.measure).label), review.measure_text, review.redacted_text)
    found.append(fact("What happens to it", *measure))
    if review.leaves_instead is not None:
        found.append(fact("Leaves in its place", review.leaves_instead.short_label))
    found.append(fact("Reviewed", f"{moment(review.at)} by {review.by.name}"))
    opinion = getattr(review, "opinion", None)
    if opinion is not None:
        word = "Agrees" if opinion.agrees else "Does not agree"
        found.append(
            fact("Second person", f"{word}: {opinion.reasons}", f"{moment(opinion.at)} by {opinion.by.name}")
        )
    return tuple(found)


def _reviews(reviews: list[ProductReview]) -> Table:
    rows = tuple(
        (
            Cell(str(one.number)),
            Cell(_subject(one)),
            Cell(str(Measure(one.measure).label), tag=Tag("Flagged", "orange") if one.flagged else None),
            Cell(one.by.name, note=moment(one.at)),
            Cell(_second_word(one)),
        )
        for one in reviews
    )
    return Table("Every review so far", ("No.", "Of", "Result", "By", "Second person"), rows)


def _subject(review: ProductReview) -> str:
    if review.exhibit is not None:
        return f"Exhibit {review.exhibit.short_label}"
    return "Words of a result" if review.result_id is not None else "Record of the acts"


def _second_word(review: ProductReview) -> str:
    opinion = getattr(review, "opinion", None)
    if opinion is None:
        return "Still to come" if review.flagged else "Not needed"
    return f"{'Agrees' if opinion.agrees else 'Does not agree'} ({opinion.by.name})"
