"""The page of a dossier: the same parts as on a terminal, with links, charts, and a source behind each line."""
