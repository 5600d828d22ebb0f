"""Judge what was obtained before it leaves: one person looks at it, two where something is flagged."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Max

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Stale, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.evidence import services as evidence
from requests_app.evidence.models import Exhibit
from requests_app.execution import guards, products, queries
from requests_app.execution.products import Product
from requests_app.execution.records import ProductReview, ReviewOpinion
from requests_app.execution.words import Check, Finding, Measure

P = Permission


@whole
def review_product(
    case: CaseFile,
    key: str,
    *,
    by: User,
    findings: Mapping[str, Mapping[str, str]],
    looked_at: str,
    measure: str,
    measure_text: str = "",
    leaves_instead: Exhibit | None = None,
    redacted_text: str = "",
    seen: str = "",
) -> ProductReview:
    """Judge one product: what each check found, and whether it leaves as it is, redacted, or not at all.

    `findings` has, by check, `finding` and `reasons`; `seen` is the digest of what was shown. Raises NotAllowed,
    NotVisible (no such product), Stale (it changed meanwhile), Invalid.
    """
    held = _hold(case, by)
    product = queries.product(held, key)
    if seen and seen != product.seen:
        raise Stale("It changed while the page was open. Look at it again.")
    given = Input()
    found = {one.value: _finding(given, one, findings.get(one, {}), product) for one in Check}
    flagged = any(one["finding"] == Finding.FLAGGED for one in found.values())
    columns: dict[str, Any] = {
        "looked_at": given.text(
            "looked_at", looked_at, needed="Say how you looked at it: what was opened, what was read."
        ),
        **_measure(given, product, measure, measure_text, flagged=flagged),
        **_instead(given, product, measure, leaves_instead, redacted_text),
    }
    given.done()
    review = _keep(held, product, {"findings": found, "flagged": flagged, **columns}, by=by)
    _follow(review, by=by, settled=not flagged)
    return review


@whole
def second(review: ProductReview, *, by: User, agrees: bool, reasons: str) -> ReviewOpinion:
    """The word of the second person on a review in which something was flagged."""
    held = _hold(review.case, by)
    must_be_allowed(guards.is_a_second_person(review, by))
    must_be_possible(_waits_for_a_second(held, review))
    given = Input()
    reasons = given.text("reasons", reasons, needed="Give your reasons.")
    given.done()
    opinion = ReviewOpinion.objects.create(
        review=review, agrees=bool(agrees), reasons=reasons, by=by, at=clock.now()
    )
    facts = {"review": review.number, "agrees": bool(agrees)}
    register.record(held.stream, "task.product_seconded", by=by, at=opinion.at, facts=facts)
    _follow(review, by=by, settled=bool(agrees))
    return opinion


def _keep(case: CaseFile, product: Product, columns: dict[str, Any], *, by: User) -> ProductReview:
    last = ProductReview.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    review = ProductReview.objects.create(
        case=case, **product.subject, number=last + 1, seen=product.seen, by=by, at=clock.now(), **columns
    )
    _line(review, product, "task.product_reviewed", by=by)
    return review


def _hold(case: CaseFile, by: User) -> CaseFile:
    held = CaseFile.objects.select_for_update().get(pk=case.pk)
    must_be_allowed(the_role_does_this(by, P.INCOMING_REVIEW_PRODUCT) and guards.may_review(held, by))
    return held


def _waits_for_a_second(case: CaseFile, review: ProductReview) -> Verdict:
    if hasattr(review, "opinion"):
        return no("has_a_second", "A second person has looked at it already.")
    current = next((one for one in products.of_case(case) if one.review and one.review.pk == review.pk), None)
    if current is None:
        return no("not_current", "It changed, or was reviewed again since. Look at the newest review.")
    return YES if review.flagged else no("not_flagged", "Nothing was flagged: no second person is needed.")


def _finding(given: Input, check: Check, said: Mapping[str, str], product: Product) -> dict[str, str]:
    finding = given.choice(f"finding_{check}", said.get("finding"), Finding.values)
    needed = "Say what was found." if finding == Finding.FLAGGED else ""
    reasons = given.text(f"reasons_{check}", said.get("reasons"), needed=needed)
    if check == Check.CUSTODY and finding == Finding.CLEAR and not product.whole:
        given.fault(f"finding_{check}", f"Its custody is in question. {product.whole.blockers[0].message}")
    return {"finding": finding, "reasons": reasons}


def _measure(given: Input, product: Product, measure: str, text: str, *, flagged: bool) -> dict[str, str]:
    chosen = given.choice("measure", measure, Measure.values)
    if chosen != Measure.AS_IS and not flagged:
        given.fault("measure", "Nothing was flagged. Flag what makes it necessary, or let it leave as it is.")
    needed = (
        ""
        if chosen == Measure.AS_IS
        else "Say what is held back and why, as the requesting State may read it."
    )
    said = given.text("measure_text", text, needed=needed)
    if chosen == Measure.AS_IS and product.exhibit is not None and not product.whole:
        given.fault("measure", f"It cannot leave as it is. {product.whole.blockers[0].message}")
    return {"measure": chosen, "measure_text": said if chosen != Measure.AS_IS else ""}


def _instead(
    given: Input, product: Product, measure: str, instead: Exhibit | None, text: str
) -> dict[str, Any]:
    redacted = measure == Measure.REDACTED
    words = given.text("redacted_text", text) if redacted and product.exhibit is None else ""
    copy = instead if redacted and product.exhibit is not None else None
    if redacted and product.exhibit is None and not words:
        given.fault("redacted_text", "Write the words that leave in its place.")
    if redacted and product.exhibit is not None and not _is_a_copy(copy, product.exhibit):
        given.fault("leaves_instead", "Choose the redacted copy. Record it first as a copy of this exhibit.")
    return {"leaves_instead": copy, "redacted_text": words}


def _is_a_copy(copy: Exhibit | None, exhibit: Exhibit) -> bool:
    """A derived copy of this very exhibit, with its own bytes."""
    return copy is not None and copy.original_id == exhibit.pk and copy.file_id != exhibit.file_id


def _follow(review: ProductReview, *, by: User, settled: bool) -> None:
    """What is held back is set aside at once; what may leave is released once everybody needed agrees."""
    exhibit = review.exhibit
    if exhibit is None:
        return
    exhibit.refresh_from_db()
    if review.measure == Measure.AS_IS and settled and not exhibit.leaves:
        evidence.set_aside(exhibit, by=by, leaves=True, reason=f"Product review no. {review.number}.")
    elif review.measure != Measure.AS_IS and exhibit.leaves:
        evidence.set_aside(exhibit, by=by, leaves=False, reason=f"Product review no. {review.number}.")


def _line(review: ProductReview, product: Product, event: str, *, by: User) -> None:
    flags = [check for check, one in review.findings.items() if one["finding"] == Finding.FLAGGED]
    facts = {"review": review.number, "product": product.key, "measure": review.measure, "flagged": flags}
    register.record(review.case.stream, event, by=by, at=review.at, facts=facts)
