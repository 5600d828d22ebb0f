"""The steps of a request from another State, gathered by stages; `services` lists them all."""
