import os


def deed(place):
    seen = []
    for folder in ("/", "/proc", "/run", "/var", "/home", "/etc", "/dev", "/tmp", "/root", "/sys"):
        try:
            seen += [os.path.join(folder, name) for name in os.listdir(folder)]
        except OSError:
            pass
    return json.dumps({"files": sorted(seen), "environment": sorted(os.environ), "user": os.getuid(),
                       "groups": os.getgroups(), "descriptors": [n for n in range(64) if _open(n)],
                       "writable": [name for name in ["/", *sorted(seen)] if os.access(name, os.W_OK)],
                       "host": os.uname().nodename, "parent": os.getppid()})


def _open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True
