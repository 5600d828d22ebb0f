"""The declarations of the clocks, procedure by procedure; `deadlines.declared` gathers them."""
