"""Addresses of the clauses of one draft."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.clauses import choosing

app_name = "clausing"
CLAUSES = "<ref:reference>/clauses/"
urlpatterns = [
    path(CLAUSES, choosing.choose, name="choose"),
    path(f"{CLAUSES}insert/", choosing.insert, name="insert"),
    path(f"{CLAUSES}<slug:entry>/", choosing.inserted, name="inserted"),
]
