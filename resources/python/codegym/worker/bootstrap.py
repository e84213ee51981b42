# Given to the interpreter with -c: reads the package from standard input, since the sandbox holds no file of ours.
import importlib.abc
import importlib.util
import json
import os
import sys


def read(size):
    data = bytearray()
    while len(data) < size:
        chunk = os.read(0, min(size - len(data), 1 << 20))
        if not chunk:
            os._exit(0)
        data += chunk
    return bytes(data)


class Bundle(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    def __init__(self, sources):
        self.sources = sources

    def find_spec(self, name, path=None, target=None):
        if name not in self.sources:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=self.is_package(name))

    def is_package(self, name):
        return any(other.startswith(name + ".") for other in self.sources)

    def get_source(self, name):
        return self.sources[name].decode()

    def get_code(self, name):
        return compile(self.sources[name], f"<{name}>", "exec", dont_inherit=True)


header = json.loads(read(int.from_bytes(read(4), "big")))
sys.meta_path.insert(0, Bundle({name: read(size) for name, size in zip(header["modules"], header["sizes"])}))
from codegym.worker.main import main  # noqa: E402

main()
