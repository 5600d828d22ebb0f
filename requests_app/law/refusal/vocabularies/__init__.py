"""The word lists of the triggers, English and French; a star stands for any ending.

They are meant to be read and argued about: a word too many costs a reviewer a minute, a word too few may cost
a person more. Every change changes the digest of the catalogue.
"""
