"""The pages about the site itself."""
