"""The authority's seal: keys, PAdES signatures, their validation, the certificates. Leans on documents."""
