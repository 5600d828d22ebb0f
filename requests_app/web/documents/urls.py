"""Addresses of the documents of a case."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.checking.case_views import withdrawal
from requests_app.web.documents import views

app_name = "documents"
urlpatterns = [
    path("<ref:reference>/documents/", views.documents, name="list"),
    path("<ref:reference>/documents/panel/", views.panel, name="panel"),
    path("<ref:reference>/documents/<uuid:document>/", views.download, name="download"),
    path("<ref:reference>/documents/<uuid:document>/retry/", views.retry, name="retry"),
    path("<ref:reference>/documents/<uuid:document>/withdrawal/", withdrawal, name="withdrawal"),
]
