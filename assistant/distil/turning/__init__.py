"""What one of the two wrote, turned round into the voice of the other one's letter."""
