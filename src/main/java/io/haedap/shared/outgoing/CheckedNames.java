package io.haedap.shared.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client no other addresses than those that were checked. */
final class CheckedNames implements DnsResolver {

    private final Destinations destinations;

    CheckedNames(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return destinations.of(host, port);
    }

    /** Without a port no host is listed. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return destinations.of(host, 0).stream()
                .map(InetSocketAddress::getAddress)
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
