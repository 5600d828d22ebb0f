"""What a type of assistance brings into its item: paragraph, statements the treaties want, counted days."""
