"""Door to exhibits: their pages, the upload protocol, their export."""
