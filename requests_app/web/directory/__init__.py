"""The pages of the directory: States, authorities, what binds them and us, and the forms that change it."""
