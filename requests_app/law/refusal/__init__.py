"""Declarations of the grounds for refusal, postponement and condition. Gathered by `law.grounds`."""
