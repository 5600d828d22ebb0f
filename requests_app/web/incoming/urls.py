"""Addresses of the requests of other States."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.incoming.forms.steps import FORMS
from requests_app.web.incoming.pages.acts import ACTS
from requests_app.web.incoming.views import act, case, importing, listing, papers, register
from requests_app.web.steps.addresses import verbs
from requests_app.web.steps.views import step

VERB, ACT = verbs("incoming", FORMS), verbs("incoming_act", ACTS)
PAPER = "<ref:reference>/papers/<uuid:paper>/"

app_name = "incoming"
urlpatterns = [
    path("", listing.requests, name="list"),
    path("export/", listing.export, name="export"),
    path("register/", register.register, name="register"),
    path("import/", importing.import_request, name="import"),
    path("import/<uuid:file>/", importing.unaccepted, name="unaccepted"),
    path("<ref:reference>/", case.overview, name="case"),
    path("<ref:reference>/history/", case.history, name="history"),
    path("<ref:reference>/sender/", case.sender, name="sender"),
    path("<ref:reference>/completeness/", case.completeness, name="completeness"),
    path("<ref:reference>/papers/", papers.papers, name="papers"),
    path(PAPER, papers.paper, name="paper"),
    path(f"{PAPER}file/", papers.file, name="paper_file"),
    path(f"{PAPER}inspection/", importing.inspection, name="paper_inspection"),
    path(f"{PAPER}take_over/", papers.take_over, name="take_over"),
    path(f"<ref:reference>/record/<{ACT}:verb>/", act.act, name="act"),
    path(f"<ref:reference>/<{VERB}:verb>/", step, name="step"),
]
