"""The desk: what waits for me, for others, what is late, what came in last. Leans on outgoing.desk."""
