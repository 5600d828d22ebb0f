"""Reference pages of docs/reference that are made from the code. `pages` lists them; leans on `law`."""
