"""What the pages of a preservation show."""
