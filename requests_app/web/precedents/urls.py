"""Addresses of the precedents."""

from django.urls import path

from requests_app.web.precedents import views

app_name = "precedents"
urlpatterns = [
    path("", views.listing, name="list"),
    path("<uuid:precedent>/", views.detail, name="detail"),
]
