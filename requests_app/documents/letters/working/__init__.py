"""Papers to work with, which no letter is made of: two versions held against each other, an assessment on its way."""
