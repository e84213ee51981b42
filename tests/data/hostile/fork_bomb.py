import os


def deed(place):
    children = []
    for _ in range(place["count"]):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    return "done"
