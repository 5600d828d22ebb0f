"""Addresses of the component gallery."""

from django.urls import path

from requests_app.web.gallery import views

app_name = "gallery"
urlpatterns = [
    path("", views.components, name="components"),
    path("errors/<int:status>/", views.error, name="error"),
]
