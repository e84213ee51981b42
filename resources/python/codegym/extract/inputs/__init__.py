"""Where a task's configurations come from: tests, worked examples, then generation."""
