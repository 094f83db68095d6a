"""The room where a letter is handed in and checked; on both sites."""
