"""Addresses of the published schemas."""

from django.urls import path, re_path

from requests_app.web.schemas import views

app_name = "schemas"

urlpatterns = [
    path("", views.index, name="index"),
    re_path(
        r"^(?P<name>[a-z][a-z_-]{0,60})/(?P<version>[1-9][0-9]{0,3})\.json$", views.schema, name="schema"
    ),
]
