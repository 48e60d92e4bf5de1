from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from askrs.errors import FetchError
from askrs.fetching.connecting import connect, connected, resolve
from askrs.fetching.urls import target_of

TARGET = target_of("http://desk.example/")


def test_one_address_inside_spoils_them_all(web):
    web.hosts["desk.example"] = ["93.184.216.34", "127.0.0.1"]
    with pytest.raises(FetchError, match="open network"):
        connected(TARGET, 1, web.resolve, web.connect)
    web.hosts["desk.example"] = []
    with pytest.raises(FetchError, match="open network"):
        connected(TARGET, 1, web.resolve, web.connect)
    assert web.reached == []


def test_the_next_address_is_tried_where_one_is_silent(web):
    web.hosts["desk.example"] = ["2606:2800::1", "93.184.216.34"]
    tried = []

    def connect_only_old(address, port, seconds):
        tried.append(address)
        if ":" in address:
            raise OSError("no route")
        return web.connect(address, port, seconds)

    connected(TARGET, 1, web.resolve, connect_only_old).close()
    assert tried == ["2606:2800::1", "93.184.216.34"]


def test_the_systems_own_resolver_knows_numbers():
    assert resolve("127.1", 80) == ["127.0.0.1"]


def test_a_connection_is_to_an_address_and_in_time(monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda place, timeout: (place, timeout))
    assert connect("93.184.216.34", 80, 1.5) == (("93.184.216.34", 80), 1.5)


@pytest.fixture
def imposter(tmp_path):
    """A server that shows a certificate of its own making."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "desk.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "server.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def test_a_host_that_cannot_prove_its_name_is_not_trusted(web, imposter):
    ours, theirs = socket.socketpair()
    ours.settimeout(5)

    def serve():
        with pytest.raises(ssl.SSLError), theirs:
            imposter.wrap_socket(theirs, server_side=True).recv(1)

    server = Thread(target=serve)
    server.start()
    with pytest.raises(FetchError, match="cannot prove"):
        connected(target_of("https://desk.example/"), 5, web.resolve, lambda *_: ours)
    server.join()
    assert ours.fileno() == -1
