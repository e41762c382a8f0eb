"""From a request to a draft: reading the purpose, gathering evidence, writing lines."""
