"""One oracle run in a fresh interpreter: python3 -I run_one.py STAND_IN_FOLDER SOURCE CONFIGURATION"""

import importlib.util
import sys

sys.path.insert(0, sys.argv[1])
spec = importlib.util.spec_from_file_location("environment", sys.argv[2])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
name = sys.argv[2].rsplit("__", 1)[1].removesuffix(".py")
with open(sys.argv[3], encoding="utf-8") as file:
    environment = getattr(module, name).from_env_str(f"{name}@{file.read()}")
environment.solve()
print(environment.reward)
