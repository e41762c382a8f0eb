"""Reading a parsed sentence: its tree, who takes part in what happens, and how it is told."""
