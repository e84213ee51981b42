import socket


def deed(place):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(place["socket"])
        connection.sendall(b"out")
    return "done"
