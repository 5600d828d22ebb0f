"""The gate in the browser: what is told before a case is opened, its answer, and the card beside a draft."""
