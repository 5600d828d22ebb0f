"""The forms of the steps: they read what was typed; the services judge it."""
