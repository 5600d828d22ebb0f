"""The letterhead in the browser: what is in force, setting it, seeing it before it is saved."""
