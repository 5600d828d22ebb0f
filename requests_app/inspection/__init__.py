"""What a PDF from outside carries, read in a process apart: data, hash, hazards, signatures. Leans on sealing."""
