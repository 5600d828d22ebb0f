"""Addresses of the letterhead."""

from django.urls import path

from requests_app.web.letterhead import views

app_name = "letterhead"

urlpatterns = [
    path("", views.show, name="show"),
    path("edit/", views.edit, name="edit"),
    path("preview/", views.preview, name="preview"),
    path("reset/", views.reset, name="reset"),
    path("<int:number>/", views.sheet, name="sheet"),
]
