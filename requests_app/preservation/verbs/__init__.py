"""What is done with a preservation, by stage; `preservation.services` gathers it."""
