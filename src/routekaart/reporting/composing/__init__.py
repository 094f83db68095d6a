"""Letters that go out, composed of dossiers: every sentence of a statement or a finding, every figure traced."""
