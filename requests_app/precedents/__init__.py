"""Dual criminality as it was judged before, for the same pair of offences and States."""
