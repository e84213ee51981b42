import ctypes


def deed(place):
    ctypes.CDLL(None).ptrace(0, 0, 0, 0)
    return "done"
