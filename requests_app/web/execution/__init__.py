"""Tasks of executing authorities in the browser, and the review of what they obtained."""
