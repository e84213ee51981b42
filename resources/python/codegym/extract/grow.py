"""Grow or shrink a problem's inputs until its environment's oracle takes a wanted number of rounds."""

from codegym.extract.inputs.gather import gather_inputs
from codegym.extract.original import Original
from codegym.extract.program import parse_program
from codegym.extract.refusal import Refusal
from codegym.extract.trial import run_trial

_MOST_SIZES = 10
_FIRST_STEP = 2.0
_DRAWN = 30  # for each size; among them are easy and hard ones


def grow(problem: dict, environment: dict, wanted: dict) -> list[dict]:
    """Draw inputs on which the oracle takes so many rounds.

    environment: name, source. wanted: least and most rounds, count of inputs, seed.
    Returns up to that many different inputs as {"text", "answer", "rounds"}, those
    nearest to the middle of the wanted rounds first; each was run here and answered as
    the solution does. Raises Refusal where no size of input comes there.
    """
    program = parse_program(problem)
    growing = _Growing(problem, program, environment, wanted)
    growth, step, went = 1.0, _FIRST_STEP, 0
    for _ in range(_MOST_SIZES):
        direction = growing.try_size(growth)
        if len(growing.found) >= wanted["count"] or direction == 0:
            break
        if went and direction != went:
            step = step ** 0.5  # it lies between the last two sizes
        growth, went = growth * step ** direction, direction
    if not growing.found:
        raise Refusal("rounds", f"No input of '{program.entry.name}' takes {wanted['least']} to {wanted['most']} rounds; "
                      f"{growing.nearest()}", program.entry.lineno)
    middle = (wanted["least"] + wanted["most"]) / 2
    found = sorted(growing.found.values(), key=lambda entry: (abs(entry["rounds"] - middle), entry["text"]))
    return found[:wanted["count"]]


class _Growing:
    """What was drawn so far, and which of it is wanted."""

    def __init__(self, problem, program, environment, wanted):
        self.problem = problem
        self.program = program
        self.original = Original(program)
        self.environment = environment
        self.wanted = wanted
        self.found: dict[str, dict] = {}
        self.met: list[int] = []

    def try_size(self, growth: float) -> int:
        """Draw at one size. Returns 1 where larger inputs are needed, -1 for smaller ones, 0 where none can be had."""
        try:
            drawn = gather_inputs(self.problem, self.program, self.original, self.wanted["seed"], _DRAWN, growth,
                                  sharp=False)
        except Refusal:
            return -1 if growth > 1 else int(growth < 1)
        rounds = [self._rounds_on(configuration) for configuration in drawn.configurations
                  if configuration.origin == "generated"]
        rounds = [count for count in rounds if count]
        self.met += rounds
        if not rounds:
            return -1
        return 1 if sorted(rounds)[len(rounds) // 2] < self.wanted["least"] else -1

    def _rounds_on(self, configuration) -> int:
        """How many rounds the oracle takes; 0 where it does not answer as the solution does."""
        trial = run_trial(self.environment["source"], self.environment["name"], [configuration.values],
                          [configuration.run.text])
        if trial.failure:
            return 0
        rounds = trial.rounds[0]
        if self.wanted["least"] <= rounds <= self.wanted["most"]:
            self.found[configuration.text] = {"text": configuration.text, "answer": configuration.run.text,
                                              "level": configuration.level, "rounds": rounds}
        return rounds

    def nearest(self) -> str:
        """What the tried ones take, for the one who asked."""
        return f"those tried take {min(self.met)} to {max(self.met)}" if self.met else "no input could be made"
