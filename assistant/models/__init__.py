"""Models: their files, the local server that runs them, and the one chat adapter that talks to any of them."""
