"""Addresses of the caseload."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.caseload import views

app_name = "caseload"
urlpatterns = [
    path("waiting/", views.waiting, name="waiting"),
    path("workload/", views.workload, name="workload"),
    path("workload/<uuid:person_id>/", views.person, name="person"),
    path("cases/<ref:reference>/hand_over/", views.hand_over, name="hand_over"),
]
