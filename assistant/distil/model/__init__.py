"""What models add to the rules: a second opinion, a thread read whole, and the trained spotter that only points."""
