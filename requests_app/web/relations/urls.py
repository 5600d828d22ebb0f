"""Addresses of relations."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.relations import views

app_name = "relations"
CASE = "<ref:reference>/related/"
urlpatterns = [
    path(CASE, views.case, name="case"),
    path(f"{CASE}link/", views.link, name="link"),
    path(f"{CASE}start/", views.start, name="start"),
    path(f"{CASE}supplementary/", views.supplement, name="supplement"),
    path(f"{CASE}amendment/", views.amend, name="amend"),
    path(f"{CASE}states/", views.several, name="several"),
    path(f"{CASE}<ref:other>/unlink/", views.unlink, name="unlink"),
    path(f"{CASE}<ref:other>/<slug:section>/", views.take_over, name="take_over"),
]
