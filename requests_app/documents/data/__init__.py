"""What a document carries for machines: its data, told once, with the schema that describes it."""
