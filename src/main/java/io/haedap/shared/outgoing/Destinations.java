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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where this program may connect to when somebody outside has a say in it. Whoever opens a connection of its own connects to
 * what is answered here and asks for no name again: a name may lead elsewhere the second time.
 */
@Component
public class Destinations {

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
    }

    Destinations(OutgoingSettings settings, Names names) {
        this.allowed = settings.allowed().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** The addresses behind a name; refuses all of them where one is not public, unless the host is listed. */
    public List<InetSocketAddress> of(String host, int port) throws UnknownHostException {
        var found = names.of(host);
        var listed = allowed.contains(host) || allowed.contains(host + ":" + port);
        if (!listed && !Arrays.stream(found).allMatch(PublicNetwork::holds)) {
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
}
