"""What fills the window: one module for each view."""
