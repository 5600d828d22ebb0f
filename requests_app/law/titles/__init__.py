"""What instruments are called, a file for each language of the letters. Read through `law.names`."""
