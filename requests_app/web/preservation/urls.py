"""Addresses of preservations."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.preservation.forms.acts import ACTS
from requests_app.web.preservation.forms.steps import FORMS
from requests_app.web.preservation.views import case, listing, start, steps
from requests_app.web.steps.addresses import verbs

VERB, ACT = verbs("preservation", FORMS), verbs("preservation_act", ACTS)

app_name = "preservation"
urlpatterns = [
    path("", listing.preservations, name="list"),
    path("register/", start.register, name="register"),
    path("ask/", start.ask, name="ask"),
    path("from_item/<ref:reference>/", start.from_item, name="from_item"),
    path("<ref:reference>/", case.overview, name="case"),
    path("<ref:reference>/timeline/", case.timeline, name="timeline"),
    path("<ref:reference>/history/", case.history, name="history"),
    path("<ref:reference>/elements/", start.elements_, name="elements"),
    path(f"<ref:reference>/record/<{ACT}:code>/", steps.act, name="act"),
    path(f"<ref:reference>/<{VERB}:verb>/", steps.step, name="step"),
]
