"""The tables, and the triggers by which PostgreSQL itself guards status, versions and registers."""
