"""Addresses of the reference pages."""

from django.urls import path

from requests_app.web.reference import views

app_name = "reference"

urlpatterns = [
    path("", views.home, name="home"),
    path("instruments/", views.instruments, name="instruments"),
    path("instruments/<slug:code>/", views.instrument, name="instrument"),
    path("types/", views.types, name="types"),
    path("types/<slug:code>/", views.assistance_type, name="type"),
    path("grounds/", views.grounds, name="grounds"),
    path("grounds/<slug:code>/", views.ground, name="ground"),
    path("clocks/", views.clocks, name="clocks"),
    path("duties/", views.duties, name="duties"),
    path("return-reasons/", views.return_reasons, name="return_reasons"),
]
