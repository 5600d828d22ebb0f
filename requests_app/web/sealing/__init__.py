"""The seal of the authority, for those who see to it: certificates in use and before. Reads only."""
