"""Views of outgoing requests, one file per page."""
