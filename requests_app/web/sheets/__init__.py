"""Country sheets in the browser: read beside the draft, proposed to, decided on. Leans on the room `sheets`."""
