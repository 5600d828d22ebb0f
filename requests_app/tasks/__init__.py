"""Door: Celery. Tasks carry an id, call one service and end; the handlers of the outbox hang here."""
