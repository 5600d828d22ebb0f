"""Letters that answer another State, go to a provider or record what was done, worded from what was handed in."""
