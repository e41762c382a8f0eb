"""Importing: files, folders and archives of many formats become interactions and contacts."""

from assistant.importing.apply import apply
from assistant.importing.plan import Plan, plan

__all__ = ["Plan", "apply", "plan"]
