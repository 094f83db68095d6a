"""One sentence on the site: the form that asks for it, the page with its outcome, and the link that leads back."""
