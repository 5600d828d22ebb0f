"""Views of requests of other States, one file per page."""
