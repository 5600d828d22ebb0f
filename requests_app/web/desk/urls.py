"""The address of the desk: the first page after signing in."""

from django.urls import path

from requests_app.web.desk import views

app_name = "desk"
urlpatterns = [path("", views.home, name="home")]
