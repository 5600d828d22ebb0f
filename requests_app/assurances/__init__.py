"""The register of assurances and conditions of a case: asked, offered, received, in force, ended, breached."""
