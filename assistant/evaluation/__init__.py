"""How often letters invent things: scenario cards, an oracle apart from our own checks, and the figures."""
