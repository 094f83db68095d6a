"""The site: a few lines around one operation each. Only this package knows Django."""
