"""The API under /api/v1, by the NLgov REST API Design Rules: Dutch nouns, problem+json, one version in the address."""
