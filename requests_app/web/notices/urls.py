"""Addresses of the inbox."""

from django.urls import path

from requests_app.web.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("read/", views.read_all, name="read_all"),
    path("choose/", views.choose, name="choose"),
    path("<int:number>/", views.follow, name="follow"),
]
