"""All oracle runs in one plain interpreter, each source compiled once: python3 -I run_all.py STAND_IN_FOLDER FOLDER

FOLDER holds {id}.py and {id}.0, {id}.1 … with the configurations.
"""

import pathlib
import sys

sys.path.insert(0, sys.argv[1])
right = 0
for path in sorted(pathlib.Path(sys.argv[2]).glob("*.py")):
    scope = {"__name__": "environment"}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), scope)
    name = path.stem.split("__", 1)[1]
    index = 0
    while (configuration := path.with_suffix(f".{index}")).exists():
        environment = scope[name].from_env_str(f"{name}@{configuration.read_text(encoding='utf-8')}")
        environment.solve()
        right += environment.reward == 1
        index += 1
print(right)
