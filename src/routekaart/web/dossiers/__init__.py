"""The overview, the dossiers of things, and the lists of them."""
