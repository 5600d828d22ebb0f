"""Addresses of the operations page, of work and mail, and of the health check."""

from django.urls import path

from requests_app.web.operations import mail_views, views, work_views

app_name = "operations"
urlpatterns = [
    path("operations/", views.home, name="home"),
    path("operations/<uuid:message>/retry/", views.retry, name="retry"),
    path("work/", work_views.work, name="work"),
    path("work/<uuid:item>/", work_views.item, name="item"),
    path("work/<uuid:item>/take/", work_views.take, name="take"),
    path("work/<uuid:item>/give/", work_views.give, name="give"),
    path("work/<uuid:item>/settle/", work_views.settle, name="settle"),
    path("work/<uuid:item>/try/", work_views.try_again, name="try_again"),
    path("mail/", mail_views.mail, name="mail"),
    path("mail/log/", mail_views.log, name="log"),
    path("mail/<uuid:mail>/", mail_views.letter, name="letter"),
    path("mail/<uuid:mail>/match/", mail_views.match, name="match"),
    path("mail/<uuid:mail>/set-aside/", mail_views.set_aside, name="set_aside"),
    path("mail/<uuid:mail>/register/", mail_views.register, name="register"),
    path("mail/<uuid:mail>/files/<uuid:file>/", mail_views.file, name="file"),
    path("health/", views.health, name="health"),
]
