"""What a letter may do with what was told: what is tender, and what was told in confidence."""
