"""Address of the page about the seal."""

from django.urls import path

from requests_app.web.sealing import views

app_name = "sealing"
urlpatterns = [path("", views.home, name="home")]
