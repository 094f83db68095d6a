"""Official observations in releases that never change, asked as known on a date."""
