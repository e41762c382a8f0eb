"""What makes a letter a good one, as pure functions: one check a module, a table of which kind runs which."""
