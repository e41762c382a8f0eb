"""Purposes by people who know nothing of the program, and how they are read."""
