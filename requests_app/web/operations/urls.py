"""Addresses of the operations page and of the health check."""

from django.urls import path

from requests_app.web.operations import views

app_name = "operations"
urlpatterns = [
    path("operations/", views.home, name="home"),
    path("operations/<uuid:message>/retry/", views.retry, name="retry"),
    path("health/", views.health, name="health"),
]
