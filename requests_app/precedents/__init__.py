"""Sheets on dual criminality as they were judged, kept for the next request. Leans on casefile."""
