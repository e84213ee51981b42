"""What runs inside a Python worker: values as text, limits, and the tool extractor."""
