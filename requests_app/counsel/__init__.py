"""The legal adviser's word on citations: confirmed as they stand or corrected, kept for good."""
