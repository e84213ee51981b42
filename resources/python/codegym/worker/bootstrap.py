# Given to the interpreter with -c: reads the package from standard input, since the sandbox holds no file of ours.
import json
import os
import sys
from importlib.machinery import ModuleSpec  # importlib.abc would load archives, paths and addresses with it.


def read(size):
    data = bytearray()
    while len(data) < size:
        chunk = os.read(0, min(size - len(data), 1 << 20))
        if not chunk:
            os._exit(0)
        data += chunk
    return bytes(data)


class Bundle:
    """Finds and loads the package's modules: sources by module name."""

    def __init__(self, sources):
        self.sources = sources

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self, is_package=self.is_package(name)) if name in self.sources else None

    def is_package(self, name):
        return any(other.startswith(name + ".") for other in self.sources)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        name = module.__name__
        exec(compile(self.sources[name], f"<{name}>", "exec", dont_inherit=True), module.__dict__)

    def get_source(self, name):
        return self.sources[name].decode()


header = json.loads(read(int.from_bytes(read(4), "big")))
sys.meta_path.insert(0, Bundle({name: read(size) for name, size in zip(header["modules"], header["sizes"])}))
from codegym.worker.main import main  # noqa: E402

main()
