"""The promises in what two people said: found, by their form in either language, and put into the voice of a letter."""
