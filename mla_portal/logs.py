"""Logs without personal data: identifiers only, JSON in production, plain lines in development.

A query string may hold a name somebody searched for, and the text of an exception may hold the row that
failed; neither is written down. What an error was can be seen from its type and its place in the code.
"""

from __future__ import annotations

import logging.config
import sys
import traceback
from typing import Any

import structlog
from django.http import HttpRequest
from django_structlog.middlewares import RequestMiddleware


class RequestLog(RequestMiddleware):
    """One line per request: method and path, status, user's number. No address, no query, no browser."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        is_a_code = request.path.startswith("/check/")  # which is nobody’s business
        return f"{request.method} {'/check/…' if is_a_code else request.path}"


def without_persons(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Drop what may tell who somebody is, whatever library wrote it."""
    for key in ("ip", "user_agent", "username", "email"):
        event.pop(key, None)
    return event


def errors_by_place(logger: Any, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Replace an exception by its type and the places it passed, leaving out its words and variables."""
    error = _exception(event.pop("exc_info", None))
    if error is not None:
        event["error"] = _type(error)
        steps = traceback.extract_tb(error.__traceback__)
        event["places"] = [f"{step.filename}:{step.lineno} {step.name}" for step in steps]
        if cause := error.__cause__ or error.__context__:
            event["because"] = _type(cause)
    return event


def _exception(found: Any) -> BaseException | None:
    if found is True:
        found = sys.exc_info()
    if isinstance(found, tuple):
        found = found[1]
    return found if isinstance(found, BaseException) else None


def _type(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


class WithoutWordsOfErrors(logging.Filter):
    """Celery writes the words of an exception into its line about a failed task; the type is enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, dict) and "exc" in record.args:
            error = _exception(record.exc_info)
            record.args = {**record.args, "exc": _type(error) if error else "an error", "traceback": ""}
        return True


def logging_config(*, json: bool, level: str) -> None:
    """Set up the standard library's logging and structlog so that both write the same lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_persons,
    ]
    last: list[structlog.typing.Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if json:
        last += [errors_by_place, structlog.processors.JSONRenderer(ensure_ascii=False)]
    else:
        # Plain also where rich is installed: drawn boxes with every variable are slow, and no lines.
        plain = structlog.dev.plain_traceback
        last += [structlog.dev.ConsoleRenderer(colors=False, exception_formatter=plain)]
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "lines": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "foreign_pre_chain": shared,
                    "processors": last,
                }
            },
            "filters": {"without words": {"()": WithoutWordsOfErrors}},
            "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
            "root": {"handlers": ["console"], "level": level},
            "loggers": {
                "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
                "celery.app.trace": {"filters": ["without words"] if json else []},
                "axes": {"level": "WARNING"},
                "fontTools": {"level": "WARNING"},
                "weasyprint": {"level": "ERROR"},
            },
        }
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
