"""One page for every step of every procedure: its form, what will happen, the reasons why it cannot be done."""
