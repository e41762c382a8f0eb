"""What the two said, sentence by sentence: who, when, and what of a mail its sender wrote and says now."""
