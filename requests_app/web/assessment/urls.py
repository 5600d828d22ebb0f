"""Addresses of the review, beneath the request it belongs to."""

from django.urls import path, register_converter

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.assessment import views

app_name = "assessment"


class GroundCode:
    """The code of a ground, such as G23, so that verbs beside it stay unmistakable."""

    regex = "G[0-9]{2}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(GroundCode, "ground")

BASE = "<ref:reference>/assessment/"

urlpatterns = [
    path(BASE, views.review, name="review"),
    path(BASE + "memorandum.pdf", views.memorandum, name="memorandum"),
    path(BASE + "answer/", views.answer_many, name="answer_many"),
    path(BASE + "countersign/", views.countersign_many, name="countersign_many"),
    path(BASE + "<ground:code>/", views.ground, name="ground"),
    path(BASE + "<ground:code>/answer/", views.answer, name="answer"),
    path(BASE + "<ground:code>/countersign/", views.countersign, name="countersign"),
    path(BASE + "<ground:code>/resolve/", views.resolve, name="resolve"),
]
