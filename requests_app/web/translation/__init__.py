"""The translation of a request in the browser: order, hand in, compare, accept. Leans on the room `translation`."""
