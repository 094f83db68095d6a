"""The pages on which one signs in, keeps one's account, and manages those of others."""
