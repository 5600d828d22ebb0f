"""The forms of emergencies: they read what was typed; the services judge it."""
