"""The law the portal works by: instruments, types of assistance, grounds, duties, clocks, return reasons.

Frozen dataclasses in plain Python, one file per subject, each rule with its citation and the grade of that
citation. The registers are `instruments`, `assistance` and `grounds`; their declarations lie in `treaties/`,
`measures/` and `refusal/`. Leans on core alone and on no framework.
"""
