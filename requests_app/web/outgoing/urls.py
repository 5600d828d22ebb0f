"""Addresses of outgoing requests. A step's address matches known verbs only, so it hides no other page of a case."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.outgoing.forms.steps import FORMS
from requests_app.web.outgoing.views import case, export, item, listing, start
from requests_app.web.steps.addresses import verbs
from requests_app.web.steps.views import step

VERB = verbs("outgoing", FORMS)

app_name = "outgoing"
urlpatterns = [
    path("", listing.requests, name="list"),
    path("export/", export.export, name="export"),
    path("new/", start.new, name="new"),
    path("<ref:reference>/", case.overview, name="case"),
    path("<ref:reference>/history/", case.history, name="history"),
    path("<ref:reference>/items/<slug:item>/", item.item, name="item"),
    path(f"<ref:reference>/<{VERB}:verb>/", step, name="step"),
]
