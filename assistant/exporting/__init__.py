"""Ways out: a draft as something a mail program opens. Nothing here sends."""
