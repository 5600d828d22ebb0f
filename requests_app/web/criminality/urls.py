"""Addresses of the sheets; they stand before the general addresses of the draft and take their place."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.criminality import views

app_name = "criminality"
SHEETS = "<ref:reference>/draft/dual_criminality/"
urlpatterns = [
    path(f"{SHEETS}new/", views.new, name="new"),
    path(f"{SHEETS}<slug:entry>/", views.sheet, name="sheet"),
    path(f"{SHEETS}<slug:entry>/take_over/", views.take_over, name="take_over"),
]
