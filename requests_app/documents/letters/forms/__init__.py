"""Forms that go with the letter for single items, filled from the same version, or left for the other State to fill."""
