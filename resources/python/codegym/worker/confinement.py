"""Layers that a process puts on itself, before any foreign code: Landlock, seccomp, resource limits."""

import ctypes
import mmap
import os
import resource
import signal

_libc = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 4, 22, 38
_SECCOMP_MODE_FILTER = 2
_MEGABYTE = 1 << 20
# The same numbers on every architecture, since Linux 5.13.
_LANDLOCK_CREATE_RULESET, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT_SELF = 444, 445, 446
_LANDLOCK_VERSION, _LANDLOCK_PATH_BENEATH = 1, 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_FILE_RIGHTS_BY_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET_RIGHTS = 0b11
_SCOPES = 0b11  # abstract UNIX sockets, signals


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def _check(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def _prctl(option: int, *values) -> None:
    padded = [ctypes.c_ulong(v) for v in values] + [ctypes.c_ulong(0)] * (4 - len(values))
    _check(_libc.prctl(ctypes.c_int(option), *padded), f"prctl {option}")


def give_up_privileges() -> None:
    """No program started from here gains rights, and no equal of ours may look into this process."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    _prctl(_PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def landlock_version() -> int:
    """Return the kernel's Landlock version; 0 where there is none."""
    return max(0, _libc.syscall(_LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(_LANDLOCK_VERSION)))


def apply_landlock(readable: list[str]) -> None:
    """Leave reading under the given folders, and nothing else, of files; no network; no signals to others outside."""
    version = landlock_version()
    if version == 0:
        raise OSError("the kernel has no Landlock")
    files = _FILE_RIGHTS_BY_VERSION.get(version, _FILE_RIGHTS_BY_VERSION[5])
    wanted = (ctypes.c_uint64 * 3)(files, _NET_RIGHTS if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _check(_libc.syscall(_LANDLOCK_CREATE_RULESET, wanted, ctypes.c_size_t(size), ctypes.c_uint(0)),
                     "landlock_create_ruleset")
    for folder in readable:
        parent = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        rule = _PathRule(_READ_FILE | _READ_DIR, parent)
        _check(_libc.syscall(_LANDLOCK_ADD_RULE, ruleset, _LANDLOCK_PATH_BENEATH, ctypes.byref(rule),
                             ctypes.c_uint(0)), "landlock_add_rule")
        os.close(parent)
    _check(_libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, ctypes.c_uint(0)), "landlock_restrict_self")
    os.close(ruleset)


def apply_seccomp(program: bytes) -> None:
    """Load a filter: the kernel's struct sock_filter array, 8 bytes an instruction."""
    buffer = ctypes.create_string_buffer(program, len(program))
    header = _Program(len(program) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(header))


def limit_worker() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def limit_child(memory_bytes: int, expected_in_use: int = 0) -> None:
    """No processes, no files written, few descriptors, and so many bytes of address space more than now."""
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    total = address_space_in_use(expected_in_use) + memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (total, total))


def address_space_in_use(expected: int = 0) -> int:
    """Bisect the limit at which one more page is refused, to two megabytes: the sandbox has no /proc to ask.

    Where it is still about what is expected, two questions do.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    low, high = expected - _MEGABYTE, expected + _MEGABYTE
    if expected <= 0 or _has_room(low, hard) or not _has_room(high, hard):
        low, high = 0, 1 << 36
    while high - low > 2 * _MEGABYTE:
        middle = (low + high) // 2
        if _has_room(middle, hard):
            high = middle
        else:
            low = middle
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    return high


def _has_room(limit: int, hard: int) -> bool:
    """Whether one more page is to be had under such a limit."""
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        mmap.mmap(-1, mmap.PAGESIZE).close()
    except OSError:
        return False
    return True
