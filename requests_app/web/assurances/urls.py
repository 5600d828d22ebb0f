"""Addresses of the register: of all cases, and of one. An act's address matches known acts only."""

from django.urls import path, register_converter

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.assurances import views
from requests_app.web.assurances.wording import ACTS


class RegisterAct:
    """The acts on an entry that have a page."""

    regex = "|".join(ACTS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Small:
    """A number as a register counts them."""

    regex = "[1-9][0-9]{0,3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(RegisterAct, "register_act")
register_converter(Small, "small")

CASE = "cases/<ref:reference>/assurances/"
app_name = "assurances"
urlpatterns = [
    path("assurances/", views.everywhere, name="list"),
    path(CASE, views.case, name="case"),
    path(f"{CASE}add/", views.add, name="add"),
    path(f"{CASE}<small:number>/", views.entry, name="entry"),
    path(f"{CASE}<small:number>/<register_act:act>/", views.act, name="act"),
    path(f"{CASE}<small:number>/document/<small:change>/", views.document, name="document"),
]
