"""Prompts are files: read strictly once, then filled with values that can forge no role."""

from assistant.prompting.files import PromptFile, parse_prompt, read_prompt
from assistant.prompting.recipes import MovePlan, Recipe, parse_recipe, read_recipe

__all__ = ["MovePlan", "PromptFile", "Recipe", "parse_prompt", "parse_recipe", "read_prompt", "read_recipe"]
