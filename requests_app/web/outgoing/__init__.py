"""The doors to outgoing requests: list, case page, history, one page for every step. Leans on outgoing and casefile."""
