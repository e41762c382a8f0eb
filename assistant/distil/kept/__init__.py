"""What became of a promise: kept, released or broken, where later words on record show it."""
