"""Documents of every kind to look at, made from whole cases and from brief ones, without the database."""
