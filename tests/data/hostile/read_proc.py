def deed(place):
    with open(f"/proc/{place['sibling']}/cmdline", "rb") as others:
        return "done" if others.read() else "empty"
