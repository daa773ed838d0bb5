package io.haedap.shared.outgoing;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where this program may connect to when somebody outside has a say in it. Whoever opens a connection of its own connects to
 * what is answered here and asks for no name again: a name may lead elsewhere the second time.
 */
@Component
public class Destinations {

    private static final Logger log = LoggerFactory.getLogger(Destinations.class);
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** How names become addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Names names;

    @Autowired
    Destinations(OutgoingSettings settings) {
        this(settings, InetAddress::getAllByName);
        if (!allowed.isEmpty()) {
            log.warn("Requests may go to hosts of our own network (HAEDAP_OUTGOING_ALLOWED): {}", allowed);
        }
    }

    Destinations(OutgoingSettings settings, Names names) {
        this.allowed = settings.allowed().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** The addresses behind a name; refuses all of them where one is not public, unless the host is listed. */
    public List<InetSocketAddress> of(String host, int port) throws UnknownHostException {
        var found = names.of(host);
        if (!lists(host, port) && !Arrays.stream(found).allMatch(PublicNetwork::holds)) {
            throw new OutgoingRefused(Reason.PRIVATE);
        }
        return Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Whether requests of HTTP may go to that port. */
    boolean takes(String host, int port) {
        return PORTS.contains(port) || allowed.contains(host + ":" + port);
    }

    /** Whether the host may lie in a network of one's own. */
    boolean lists(String host, int port) {
        return allowed.contains(host) || allowed.contains(host + ":" + port);
    }
}
