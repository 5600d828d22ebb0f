"""Emergencies in the browser, made for a telephone at night: register, call back, decide, deliver, review."""
