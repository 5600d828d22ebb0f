"""The forms of the review of what was obtained."""

from typing import Any

from requests_app.evidence.models import Exhibit
from requests_app.execution.products import Product
from requests_app.execution.words import ASKS, Check, Finding, Measure
from requests_app.web.execution.forms import CHOOSE, one_of
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import text, yes_no


class ReviewForm(ServiceForm):
    """A finding for each check, then what happens to the product."""

    looked_at = text("How you looked at it", "What was opened, what was read, what was compared.", rows=3)
    measure = one_of("What happens to it?", Measure.choices, radio=True)
    measure_text = text(
        "What is held back, and why",
        "As the requesting State may read it. Needed unless it leaves as it is.",
        rows=3,
    )

    def __init__(self, *args: Any, product: Product, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for check in Check:
            self.fields[f"finding_{check}"] = one_of(
                str(check.label), Finding.choices, ASKS[check], radio=True
            )
            self.fields[f"finding_{check}"].inline = True  # type: ignore[attr-defined]
            self.fields[f"reasons_{check}"] = text(
                f"{check.label}: what was found", "Needed if something is flagged.", rows=2
            )
        self.copies: dict[str, Exhibit] = {}
        if product.exhibit is not None:
            self._copies_of(product.exhibit)
        else:
            self.fields["redacted_text"] = text(
                "The words that leave instead", "Needed if it is redacted.", rows=4
            )
        findings = [f"{part}_{check}" for check in Check for part in ("finding", "reasons")]
        self.order_fields(
            ["looked_at", *findings, "measure", "measure_text", "leaves_instead", "redacted_text"]
        )

    def _copies_of(self, exhibit: Exhibit) -> None:
        copies = exhibit.copies.select_related("case").order_by("number")
        self.copies = {str(one.pk): one for one in copies if one.file_id != exhibit.file_id}
        shown = [(key, f"{one.short_label}: {one.description[:80]}") for key, one in self.copies.items()]
        self.fields["leaves_instead"] = one_of(
            "The redacted copy",
            CHOOSE + shown,
            "Needed if a redacted copy leaves. Record it first as a copy on the page of the exhibit.",
        )

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        typed = self.cleaned_data
        return {
            "findings": {
                check.value: {"finding": typed[f"finding_{check}"], "reasons": typed[f"reasons_{check}"]}
                for check in Check
            },
            "looked_at": typed["looked_at"],
            "measure": typed["measure"],
            "measure_text": typed["measure_text"],
            "leaves_instead": self.copies.get(typed.get("leaves_instead", "")),
            "redacted_text": typed.get("redacted_text", ""),
        }


class SecondForm(ServiceForm):
    """Whether the second person agrees."""

    agrees = yes_no("Do you agree with the findings and with what happens to it?")
    reasons = text("Your reasons", rows=4)

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        return dict(self.cleaned_data)
