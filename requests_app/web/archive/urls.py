"""Addresses of the packages of a case."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.archive import views

app_name = "archive"
urlpatterns = [
    path("<ref:reference>/archive/", views.case, name="case"),
    path("<ref:reference>/archive/<uuid:package>/", views.download, name="download"),
]
