"""Address of the page that looks into a PDF."""

from django.urls import path

from requests_app.web.inspection import views

app_name = "inspection"

urlpatterns = [path("", views.inspect, name="inspect")]
