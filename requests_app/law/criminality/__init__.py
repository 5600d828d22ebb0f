"""Dual criminality: the elements of the offences of the Hanoi Convention, to be held against two laws. Pure law."""
