"""What the documents say: the parts of each kind, declared in order, and the blocks they are built from."""
