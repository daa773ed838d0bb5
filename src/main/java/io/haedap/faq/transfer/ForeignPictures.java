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
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the pictures that the texts of one import name. Each address is asked once; a server that does not answer is soon asked
 * no more, and when the time of an import is over the rest stays for the next.
 */
final class ForeignPictures {

    private static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofSeconds(75);
    private static final int AT_ONCE = 6;
    private static final int PATIENCE = 3;

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
        missing.removeAll(taken.keySet());
        missing.removeAll(failed.keySet());
        if (missing.isEmpty()) {
            return;
        }
        var known = pulled.known(missing);
        taken.putAll(known);
        missing.removeAll(known.keySet());
        if (trial) {
            wanted.addAll(missing);
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
        return taken.get(address);
    }

    /** Why it is not here; null in a trial, which asks nobody. */
    Refusal.@Nullable Fault fault(String address) {
        return failed.get(address);
    }

    private void fetch(Set<String> missing) {
        var turn = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new HashMap<String, Future<byte[]>>();
            for (var address : missing) {
                coming.put(address, threads.submit(() -> {
                    turn.acquire();
                    try {
                        return bytes(address);
                    } finally {
                        turn.release();
                    }
                }));
            }
            missing.forEach(address -> keep(address, coming));
        }
    }

    private void keep(String address, Map<String, Future<byte[]>> coming) {
        try {
            var bytes = Objects.requireNonNull(coming.get(address)).get();
            var file = attachments.addPicture(name(address), bytes);
            pulled.remember(address, file);
            taken.put(address, file.url());
            wanted.add(address);
        } catch (ExecutionException refused) {
            failed.put(address, fault(address, refused.getCause()));
        } catch (Refusal refused) {
            failed.put(address, fault(address, refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failed.put(address, fault(address, stopped));
        }
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
