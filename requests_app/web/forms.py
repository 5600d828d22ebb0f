"""What every form whose rules live in a service has in common."""

from django import forms

from requests_app.core.errors import PortalError


class ServiceForm(forms.Form):
    """Reads what was typed; what is right is decided by a service, whose faults come back to the fields."""

    def take(self, error: PortalError) -> None:
        """Show what the service found wrong at the fields it named, unless something is wrong there already."""
        for name, messages in error.fields.items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, messages)
        if not error.fields:
            self.add_error(None, error.message)
