"""Where addresses begin: everything is the app's own."""

from django.urls import include, path

urlpatterns = [path("", include("requests_app.web.urls"))]
