"""The desks of the internal site: where people review, record, write letters, follow Parliament and accept figures."""
