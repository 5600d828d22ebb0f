"""The sheet on dual criminality: our law, their law and the fact side by side, element by element."""
