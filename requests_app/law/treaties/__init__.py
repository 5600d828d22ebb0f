"""Declarations of the instruments, one file per family of treaties. Gathered by `law.instruments`."""
