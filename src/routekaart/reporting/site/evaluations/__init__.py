"""The pages of evaluations on the site: all of them in one table, and one with all it rests on."""
