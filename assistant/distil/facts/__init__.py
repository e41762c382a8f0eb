"""What people told of themselves, by topic; and how long it may be used."""
