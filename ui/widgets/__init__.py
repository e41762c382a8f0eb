"""The parts of a view: each draws one thing and gives back what the user did with it."""
