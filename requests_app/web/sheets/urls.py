"""Addresses of the country sheets."""

from django.urls import path

from requests_app.web.sheets import views

app_name = "sheets"

urlpatterns = [
    path("corrections/", views.corrections, name="corrections"),
    path("corrections/<uuid:key>/", views.correction, name="correction"),
    path("corrections/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("<slug:code>/", views.sheet, name="sheet"),
    path("<slug:code>/<slug:line>/propose/", views.propose, name="propose"),
    path("<slug:code>/<slug:line>/confirm/", views.confirm, name="confirm"),
]
