"""Addresses of handing over."""

from django.urls import path

from requests_app.web.handover import views

app_name = "handover"
urlpatterns = [
    path("handover/", views.home, name="home"),
    path("handover/<uuid:person_id>/", views.officer, name="officer"),
]
