"""Addresses of teams."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.teams import views

app_name = "teams"
urlpatterns = [
    path("restricted/", views.restricted, name="restricted"),
    path("restricted/<ref:reference>/", views.name, name="name"),
    path("cases/<ref:reference>/team/", views.case, name="case"),
    path("cases/<ref:reference>/team/lift/", views.lift, name="lift"),
    path("cases/<ref:reference>/team/<uuid:person_id>/", views.take_off, name="take_off"),
]
