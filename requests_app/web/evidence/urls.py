"""Addresses of exhibits: of a case, of one exhibit, of its uploads."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.evidence import tus

CASE = "cases/<ref:reference>/exhibits/"
app_name = "evidence"
urlpatterns = [
    path("exhibits/<uuid:key>/uploads/", tus.collection, name="uploads"),
    path("exhibits/uploads/<uuid:key>/", tus.resource, name="upload_resource"),
]
