"""What a PDF carries, in the browser: for a file one uploads, for a paper of a case, for a file that was not taken."""
