"""The sections of a request, field by field: labels, help, what is required and where that is written."""
