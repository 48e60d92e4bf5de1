from __future__ import annotations

import pytest

from askrs.fetching.addresses import is_public


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_the_open_network(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "169.254.169.254", "192.0.0.8", "192.0.0.170", "192.88.99.1", "224.0.0.1",
        "239.255.255.250", "0.0.0.0", "100.64.0.1", "198.51.100.1", "255.255.255.255", "::1", "::", "::8.8.8.8",
        "::ffff:127.0.0.1", "::ffff:169.254.1.1", "2002:7f00:1::", "2002:808:808::", "64:ff9b::7f00:1",
        "64:ff9b::a00:1", "64:ff9b:1::808:808", "2001::1", "2001:db8::1", "fe80::1%eth0", "fc00::1", "fec0::1",
        "ff02::1", "ff0e::1", "", "x",
    ],
)  # fmt: skip
def test_everything_else(address):
    assert not is_public(address)
