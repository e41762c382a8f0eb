"""Help that has happened: told by whoever gave it, or thanked for by whoever got it."""
