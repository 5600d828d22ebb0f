"""Addresses of emergencies."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.emergency import views
from requests_app.web.emergency.forms.acts import ACTS
from requests_app.web.emergency.forms.steps import FORMS
from requests_app.web.steps.addresses import verbs
from requests_app.web.steps.views import step

VERB = verbs("emergency", FORMS)
ACT = verbs("emergency_act", ACTS)

app_name = "emergency"
urlpatterns = [
    path("", views.listing, name="list"),
    path("new/", views.register, name="register"),
    path("call/", views.ask, name="ask"),
    path("<ref:reference>/", views.overview, name="case"),
    path("<ref:reference>/history/", views.history, name="history"),
    path("<ref:reference>/confirmations/<uuid:record>/", views.confirmation, name="confirmation"),
    path(f"<ref:reference>/<{ACT}:name>/", views.act, name="act"),
    path(f"<ref:reference>/<{VERB}:verb>/", step, name="step"),
]
