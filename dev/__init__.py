"""Tools of the workshop: set-up, embedded servers, front-end build, `make run`.

Nothing here is imported by the portal itself.
"""
