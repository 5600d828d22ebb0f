"""What the pages of requests of other States say: statuses, steps, records."""
