"""The pages of the site, room by room."""
