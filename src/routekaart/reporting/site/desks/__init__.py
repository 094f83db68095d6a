"""The pages of the desks, where people review, record, write and decide."""
