"""Prints, for the core's test, an extraction's reply with planted faults that show on inputs no check has seen."""

import json
import sys

from mutation import Runner, fresh_inputs, mutants_of
from support import OPTIONS, problem_file
from codegym.extract.api import extract

FRESH = 100


def main() -> None:
    name, step = sys.argv[1], int(sys.argv[2])
    given = problem_file(name)
    reply = extract(given, OPTIONS)
    candidate = reply["candidates"][0]
    fresh = fresh_inputs(given, {configuration["text"] for configuration in reply["configurations"]}, FRESH)
    sound = Runner(candidate["source"], candidate["environment"])
    expected = [sound.run(inputs) for inputs in fresh]
    telling = [mutant for mutant in mutants_of(candidate["source"])[::step]
               if shows(Runner(mutant.source, candidate["environment"]), fresh, expected)]
    print(json.dumps({"reply": json.dumps(reply), "mutants": [
        {"fault": f"{mutant.operator} {mutant.place}", "source": mutant.source} for mutant in telling]}))


def shows(faulty: Runner, fresh: list[dict], expected: list) -> bool:
    """Whether a fault shows on any fresh input. Faults that never end are left out: they only cost time."""
    outcomes = []
    for inputs in fresh:
        outcomes.append(faulty.run(inputs))
        if outcomes[-1][1] == "does not end":
            return False
    return outcomes != expected


if __name__ == "__main__":
    main()
