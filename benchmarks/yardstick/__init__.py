"""What the benchmarks measure with: timing, a large population of cases, plain pages to compare with.

Leans on the portal; nothing of the portal leans on it.
"""
