"""Addresses of the directory."""

from django.urls import path

from requests_app.web.directory import editing, views

app_name = "directory"

urlpatterns = [
    path("", views.home, name="home"),
    path("states/<slug:code>/", views.state, name="state"),
    path("states/<slug:code>/edit/", editing.edit_state, name="edit_state"),
    path("states/<slug:code>/authorities/new/", editing.add_authority, name="add_authority"),
    path("states/<slug:code>/participation/new/", editing.add_participation, name="add_participation"),
    path(
        "states/<slug:code>/participation/<slug:instrument>/",
        editing.edit_participation,
        name="edit_participation",
    ),
    path("states/<slug:code>/treaties/new/", editing.add_treaty, name="add_treaty"),
    path("authorities/<slug:code>/", views.authority, name="authority"),
    path("authorities/<slug:code>/edit/", editing.edit_authority, name="edit_authority"),
    path("authorities/<slug:code>/confirm/", editing.confirm_authority, name="confirm_authority"),
    path("treaties/<slug:code>/edit/", editing.edit_treaty, name="edit_treaty"),
]
