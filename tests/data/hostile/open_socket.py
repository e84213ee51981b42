import socket


def deed(place):
    with socket.create_connection(("127.0.0.1", place["port"]), timeout=1) as connection:
        connection.sendall(b"out")
    return "done"
