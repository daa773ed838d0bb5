package io.haedap.faq.transfer;

import io.haedap.attachment.AttachmentDesk;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.outgoing.OutgoingClient;
import io.haedap.shared.outgoing.OutgoingRefused;
import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import io.haedap.shared.outgoing.OutgoingRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the pictures that the texts of one import name. Each address is asked once; a server that does not answer is soon asked
 * no more, and when the time of an import is over the rest stays for the next.
 */
final class ForeignPictures {

    private static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofSeconds(75);
    static final int AT_ONCE = 6;
    private static final int PATIENCE = 3;

    private record Coming(String address, Future<byte[]> bytes) {}

    private final OutgoingClient client;
    private final AttachmentDesk attachments;
    private final PulledFiles pulled;
    private final boolean trial;
    private final int largest;
    private final long until = System.nanoTime() + ALL.toNanos();
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, Refusal.Fault> failed = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Integer> silent = new ConcurrentHashMap<>();

    ForeignPictures(OutgoingClient client, AttachmentDesk attachments, PulledFiles pulled, boolean trial) {
        this.client = client;
        this.attachments = attachments;
        this.pulled = pulled;
        this.trial = trial;
        // asked here, because nobody is signed in on the threads that fetch
        this.largest = (int) Math.min(attachments.largest(), Integer.MAX_VALUE - 8);
    }

    /** Takes in what these addresses lead to, as far as it was not taken before. */
    void gather(Collection<String> addresses) {
        var missing = new LinkedHashSet<>(addresses);
        missing.removeIf(address -> taken.containsKey(key(address)) || failed.containsKey(key(address)));
        if (missing.isEmpty()) {
            return;
        }
        var known = pulled.known(missing);
        known.forEach((address, here) -> taken.put(key(address), here));
        missing.removeAll(known.keySet());
        if (trial) {
            missing.forEach(address -> wanted.add(key(address)));
        } else {
            fetch(missing);
        }
    }

    /** How many were taken in, or would have to be. */
    int count() {
        return wanted.size();
    }

    /** Our address of a picture; null where it is not here. */
    @Nullable
    String address(String address) {
        return taken.get(key(address));
    }

    /** Why it is not here; null in a trial, which asks nobody. */
    Refusal.@Nullable Fault fault(String address) {
        return failed.get(key(address));
    }

    /** As many at once as the memory is meant to hold: one is put away before the next is asked for. */
    private void fetch(Set<String> missing) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayDeque<Coming>();
            for (var address : missing) {
                if (coming.size() == AT_ONCE) {
                    keep(coming.remove());
                }
                coming.add(new Coming(address, threads.submit(() -> bytes(address))));
            }
            coming.forEach(this::keep);
        }
    }

    private void keep(Coming one) {
        var address = one.address;
        try {
            var file = attachments.addPicture(name(address), one.bytes.get());
            pulled.remember(address, file);
            taken.put(key(address), file.url());
            wanted.add(key(address));
        } catch (ExecutionException refused) {
            failed.put(key(address), fault(address, refused.getCause()));
        } catch (Refusal refused) {
            failed.put(key(address), fault(address, refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failed.put(key(address), fault(address, stopped));
        }
    }

    /** A picture that stands in the text itself is remembered without its bytes. */
    private static String key(String address) {
        return address.startsWith("data:") ? "data:" + HexFormat.of().formatHex(PulledFiles.digest(address)) : address;
    }

    private byte[] bytes(String address) {
        if (address.startsWith("data:")) {
            return written(address);
        }
        var host = address.replaceAll("^(https?://[^/?#]*).*", "$1");
        if (System.nanoTime() > until) {
            throw Refusal.invalid("image", "faq-import-later");
        }
        if (silent.getOrDefault(host, 0) >= PATIENCE) {
            throw new OutgoingRefused(Reason.UNREACHABLE);
        }
        try {
            return client.send(OutgoingRequest.get(address, EACH, largest)).expected();
        } catch (OutgoingRefused refused) {
            if (Set.of(Reason.TIMEOUT, Reason.UNREACHABLE, Reason.UNKNOWN_HOST).contains(refused.reason())) {
                silent.merge(host, 1, Integer::sum);
            }
            throw refused;
        }
    }

    /** A picture that stands in the text itself. */
    private byte[] written(String address) {
        var comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).endsWith(";base64")) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
        if (address.length() / 4 * 3L > largest) {
            throw new OutgoingRefused(Reason.TOO_LARGE);
        }
        try {
            return Base64.getMimeDecoder().decode(address.substring(comma + 1));
        } catch (IllegalArgumentException _) {
            throw new OutgoingRefused(Reason.ADDRESS);
        }
    }

    private static String name(String address) {
        if (address.startsWith("data:")) {
            return "";
        }
        var path = address.replaceAll("[?#].*", "");
        var last = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return last;
        }
    }

    private static Refusal.Fault fault(String address, @Nullable Throwable why) {
        var field = address.startsWith("data:") ? "data:" : PlainText.shorten(address, 200);
        return switch (why) {
            case OutgoingRefused refused -> refused.fault(field);
            case Refusal refused
            when !refused.faults().isEmpty() ->
                new Refusal.Fault(
                        field,
                        refused.faults().getFirst().message(),
                        refused.faults().getFirst().arguments());
            case null, default -> new OutgoingRefused(Reason.UNREACHABLE).fault(field);
        };
    }
}
