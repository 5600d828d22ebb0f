"""What each page of an outgoing request shows, gathered from the queries."""
