"""The legal adviser's word on citations in the browser: every place of the catalogue, and what was said of it."""
