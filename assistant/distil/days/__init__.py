"""What day is meant, in English and German: "by Friday", "the last week of May", "am 9."."""
