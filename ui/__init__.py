"""The app: a page in the browser over ``assistant.app``, served to this machine alone."""
