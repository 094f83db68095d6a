"""What the site does when it is asked from a command line."""
