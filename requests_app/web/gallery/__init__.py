"""The component gallery, in development and demonstration only: every component once, with invented examples."""
