"""Names what the sandbox is about to refuse. It reports and defends nothing: the kernel does that."""

import os
import sys

_FORBIDDEN = {
    "socket.__new__": "open a socket", "socket.connect": "connect a socket", "socket.bind": "bind a socket",
    "socket.sendto": "send over a socket", "socket.getaddrinfo": "look up a host",
    "os.fork": "start a process", "os.forkpty": "start a process", "os.exec": "start a program",
    "os.posix_spawn": "start a program", "os.system": "start a program", "subprocess.Popen": "start a program",
    "pty.spawn": "start a program", "_thread.start_new_thread": "start a thread",
    "os.kill": "signal a process", "os.killpg": "signal a process", "signal.pthread_kill": "signal a thread",
    "ctypes.dlopen": "load a library", "ctypes.dlsym": "call a library",
    "gc.get_objects": "look into the recorder", "gc.get_referrers": "look into the recorder",
    "os.chmod": "change a file", "os.chown": "change a file", "os.link": "make a link", "os.mkdir": "make a folder",
    "os.remove": "remove a file", "os.rename": "rename a file", "os.rmdir": "remove a folder",
    "os.symlink": "make a link", "os.truncate": "change a file", "os.utime": "change a file",
}
_OWN_FILE = (lambda: 0).__code__.co_filename
_INSPECT_FILE = os.path.join(os.path.dirname(os.__file__), "inspect.py")
_READING = {"open", "os.listdir", "os.scandir"}


def install(readable: tuple[str, ...], foreign_file: str, report) -> None:
    """Call report(text) for what foreign code does that the sandbox refuses. Cannot be removed again."""
    busy = []

    def hook(event, arguments):
        what = _FORBIDDEN.get(event)
        if what is None and event not in _READING and event not in ("sys._getframe", "object.__getattr__"):
            return
        if busy:
            return
        busy.append(event)
        try:
            what = what or _refusal(event, arguments, readable, foreign_file)
            if what:
                report(what)
        finally:
            busy.clear()

    sys.addaudithook(hook)


def _refusal(event: str, arguments: tuple, readable: tuple[str, ...], foreign_file: str) -> str:
    if event == "sys._getframe":
        # Standard modules look at frames as well; foreign code has no business there.
        return "look into the recorder" if _caller() == foreign_file else ""
    if event == "object.__getattr__":
        return "look into the recorder" if arguments[1] == "tb_frame" and _caller() == foreign_file else ""
    path = arguments[0]
    if isinstance(path, int):
        return ""
    path = os.path.normpath(os.path.join("/", os.fsdecode("." if path is None else path)))
    if event == "open" and _writes(arguments):
        return f"write {path}"
    inside = any(path == folder or path.startswith(folder + "/") for folder in readable)
    return "" if inside else f"read {path}"


def _writes(arguments: tuple) -> bool:
    mode, flags = arguments[1], arguments[2]
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _caller() -> str:
    """The file whose code asked, directly or through inspect."""
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename in (_OWN_FILE, _INSPECT_FILE):
        frame = frame.f_back
    return frame.f_code.co_filename if frame else ""
