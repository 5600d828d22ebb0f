"""Roof: tells Django where the app is and hangs up the handlers of the outbox."""

from django.apps import AppConfig


class RequestsAppConfig(AppConfig):
    name = "requests_app"
    verbose_name = "Mutual legal assistance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from requests_app.tasks import handlers  # noqa: F401  (fills the outbox's table of handlers)
        from requests_app.web.accounts import listeners  # noqa: F401  (hears the sign-in libraries)
