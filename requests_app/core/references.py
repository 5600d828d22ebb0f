"""References that people read aloud and that tell nothing about how many cases there are."""

import secrets

# Crockford's alphabet: no I, L, O, U, so that nothing is misread on the telephone.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6


def new_reference(prefix: str, year: int) -> str:
    """A random reference such as OUT-2026-7KQ4MX. Unique by the table's constraint; callers try again."""
    return f"{prefix}-{year}-{''.join(secrets.choice(ALPHABET) for _ in range(LENGTH))}"
