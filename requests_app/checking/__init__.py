"""Whether a document is ours, unchanged, and still stands; its withdrawal. Leans on sealing and documents."""
