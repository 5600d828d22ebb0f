"""Door: signing in, one's own account, and people. Leans on ``accounts`` and on allauth and axes."""
