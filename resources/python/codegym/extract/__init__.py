"""Tool extraction without a language model: a solved problem becomes an environment."""
