"""How well promises, favours and facts are read from what was written: labelled mails and the measures."""
