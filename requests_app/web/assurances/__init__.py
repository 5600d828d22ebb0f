"""The register of assurances in the browser: of a case, of all cases, and as a banner wherever evidence is opened."""
