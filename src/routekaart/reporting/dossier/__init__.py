"""A dossier as a record for machines and as text on a terminal."""
