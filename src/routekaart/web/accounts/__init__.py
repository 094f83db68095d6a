"""Who may sign in on the internal site, and what they are."""
