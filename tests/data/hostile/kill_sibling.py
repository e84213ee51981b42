import os
import signal


def deed(place):
    os.kill(place["sibling"], signal.SIGTERM)
    return "done"
