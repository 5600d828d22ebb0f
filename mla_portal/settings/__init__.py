"""One module per place: `dev`, `test`, `production`; all stand on `base`, all read through `env`."""
