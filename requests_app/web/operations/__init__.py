"""Operations: what failed and waits for a person, and whether the machinery runs."""
