"""Country sheets: what another State asks for and accepts, line by line, with source, owner and day of confirmation."""
