package io.haedap.shared.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet, by the registries of special-purpose addresses (IANA, RFC 6890). Of IPv6 only
 * global unicast does, and none that carries an IPv4 address within it: whatever such a one leads to is decided elsewhere.
 */
final class PublicNetwork {

    private record Range(byte[] start, int bits) {

        static Range of(String written) {
            int slash = written.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> FORBIDDEN_4 = List.of(
            Range.of("0.0.0.0/8"), // this network, unspecified
            Range.of("10.0.0.0/8"),
            Range.of("100.64.0.0/10"), // shared behind carriers
            Range.of("127.0.0.0/8"),
            Range.of("168.63.129.16/32"), // what machines in one cloud ask for their secrets
            Range.of("169.254.0.0/16"), // link-local, and what those in most others ask
            Range.of("172.16.0.0/12"),
            Range.of("192.0.0.0/24"),
            Range.of("192.0.2.0/24"), // documentation
            Range.of("192.88.99.0/24"), // relays of 6to4
            Range.of("192.168.0.0/16"),
            Range.of("198.18.0.0/15"), // benchmarks
            Range.of("198.51.100.0/24"), // documentation
            Range.of("203.0.113.0/24"), // documentation
            Range.of("224.0.0.0/4"), // multicast
            Range.of("240.0.0.0/4")); // reserved, broadcast
    private static final Range GLOBAL_6 = Range.of("2000::/3");
    private static final List<Range> FORBIDDEN_6 = List.of(
            Range.of("2001::/23"), // protocols, Teredo among them
            Range.of("2001:db8::/32"), // documentation
            Range.of("2002::/16"), // 6to4
            Range.of("3fff::/20")); // documentation

    private PublicNetwork() {}

    static boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return FORBIDDEN_4.stream().noneMatch(range -> range.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && FORBIDDEN_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
