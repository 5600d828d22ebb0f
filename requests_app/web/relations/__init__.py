"""How a case belongs to others: its page, requests begun from it, links by hand, what parallel requests changed."""
