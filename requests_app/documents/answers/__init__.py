"""What a procedure hands in for each letter it orders: one frozen dataclass for each kind of document."""
