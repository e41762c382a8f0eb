"""Whether what was read can be understood by itself, and what is quoted with it where it cannot."""
