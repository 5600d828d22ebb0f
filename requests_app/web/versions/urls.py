"""Addresses of the versions of a request."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.versions import views

app_name = "versions"
urlpatterns = [
    path("<ref:reference>/versions/", views.versions, name="list"),
    path("<ref:reference>/versions/compare/", views.choose, name="choose"),
    path("<ref:reference>/versions/<int:number>/", views.read, name="read"),
    path("<ref:reference>/versions/<int:old>/<int:new>/", views.compare, name="compare"),
    path("<ref:reference>/versions/<int:old>/<int:new>/marked.pdf", views.marked, name="marked"),
    path("<ref:reference>/versions/<int:number>/content.json", views.content, name="content"),
]
