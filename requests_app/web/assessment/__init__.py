"""The pages of the review: all grounds of a version, one ground, and the forms of those who speak on it."""
