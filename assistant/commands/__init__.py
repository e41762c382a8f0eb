"""The commands of ``askwell``: each parses, calls the Assistant and prints, and nothing else."""
