"""Addresses of outgoing requests. A step's address matches known verbs only, so it hides no other page of a case."""

from django.urls import path, register_converter

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.outgoing.views import case, export, item, listing, start, step


class Verb:
    """The verbs of the steps that have a page here."""

    regex = "|".join(sorted(step.VERBS, key=len, reverse=True))

    def to_python(self, value: str) -> str:
        return step.VERBS[value]

    def to_url(self, value: str) -> str:
        return value.rstrip("_")


register_converter(Verb, "verb")

app_name = "outgoing"
urlpatterns = [
    path("", listing.requests, name="list"),
    path("export/", export.export, name="export"),
    path("new/", start.new, name="new"),
    path("<ref:reference>/", case.overview, name="case"),
    path("<ref:reference>/history/", case.history, name="history"),
    path("<ref:reference>/hand_over/", case.hand_over, name="hand_over"),
    path("<ref:reference>/items/<slug:item>/", item.item, name="item"),
    path("<ref:reference>/<verb:verb>/", step.step, name="step"),
]
