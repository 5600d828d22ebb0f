"""Door: the browser. Views translate a request into one service or query, pages gather, templates show."""
