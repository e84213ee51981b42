import subprocess


def deed(place):
    subprocess.run(["/usr/bin/touch", place["target"]], check=True)
    return "done"
