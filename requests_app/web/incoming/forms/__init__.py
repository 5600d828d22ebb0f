"""The forms of requests of other States: they read what was typed; the services judge it."""
