"""Which IP addresses are places on the open network, and not doors back into this computer or its network.

``ipaddress.is_global`` alone is not enough: depending on Python's version it says yes to multicast, to addresses that
wrap another one (6to4, Teredo, NAT64), and to blocks that IANA assigned to protocols.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

__all__ = ["is_public"]

_NAT64 = ip_network("64:ff9b::/96")
_CLOSED = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # protocol assignments (RFC 6890), some of which is_global lets through
            "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
            "64:ff9b:1::/48",  # NAT64 of local networks (RFC 8215)
            "2001::/23",  # protocol assignments, Teredo's own among them
            "2002::/16",  # 6to4: a way through somebody's relay
            "fec0::/10",  # site-local, long deprecated
            "::/96",  # IPv4-compatible, long deprecated
        ),
    )
)


def is_public(address: str) -> bool:
    """Whether ``address`` is one that anybody on the open network could be given.

    >>> [is_public(one) for one in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "nonsense")]
    [True, False, False, False, False]
    """
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_open, (parsed, *_wrapped(parsed))))


def _is_open(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address) and (address in _NAT64 or address.ipv4_mapped):
        return True  # nothing but the address within decides
    closed = any(address in network for network in _CLOSED if network.version == address.version)
    return address.is_global and not closed and not address.is_multicast and not address.is_reserved


def _wrapped(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that an IPv6 address leads to."""
    if isinstance(address, IPv4Address):
        return ()
    inside = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inside.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(one for one in inside if one is not None)
