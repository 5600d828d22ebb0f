"""What the pages of requests of other States show."""
