"""Addresses of the legal adviser."""

from django.urls import path

from requests_app.web.counsel import views

app_name = "counsel"
PLACE = "<slug:instrument>/<str:place>/"
urlpatterns = [
    path("", views.listing, name="list"),
    path(PLACE, views.place, name="place"),
    path(f"{PLACE}confirm/", views.confirm, name="confirm"),
    path(f"{PLACE}correct/", views.correct, name="correct"),
    path(f"{PLACE}withdraw/", views.withdraw, name="withdraw"),
]
