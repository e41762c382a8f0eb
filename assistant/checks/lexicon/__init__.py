"""The words of letters, as closed tables of our own: courtesy, claims, families, synonyms and idioms."""
