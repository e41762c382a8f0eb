"""Killing Askwell at any moment, and looking at what is left."""
