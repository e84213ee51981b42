"""What running showed about a problem, as the generated file needs it."""

from dataclasses import dataclass, field


@dataclass
class Facts:
    """Facts of one environment: first from the original's runs, then from the cut's trial."""

    keeps_entry: bool = False
    samples: list[str] = field(default_factory=list)
    defaults: dict[str, str] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    wrap: str = ""
    remembers: bool = True
    literal: set[str] = field(default_factory=set)
    observed: str = "{}"
    done_example: str = ""
    answer_types: set[str] = field(default_factory=set)
    answer_annotation: str = ""
    answer_words: str = "The answer to the task."
    tolerance: str = ""
    unordered: bool = False
