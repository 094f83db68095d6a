"""A letter's text becomes statements, each with its exact place in the text."""
