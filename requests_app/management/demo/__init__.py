"""The demonstration: fictional States, and cases typed in as an officer would. Data; services do the rest."""
