"""How well the search finds what was asked for: an invented network, questions about it, and the measures."""
