"""Addresses of the public check page."""

from django.urls import path

from requests_app.web.checking import views

app_name = "checking"
urlpatterns = [
    path("", views.check, name="check"),
    path("certificates.pem", views.certificates, name="certificates"),
    path("<str:code>/", views.code, name="code"),
]
