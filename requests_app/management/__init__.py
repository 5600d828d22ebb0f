"""Door: the command line. Commands translate, call one service or query, and print."""
