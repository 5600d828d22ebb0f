"""The words of the public check page, in every language in which letters are made."""
