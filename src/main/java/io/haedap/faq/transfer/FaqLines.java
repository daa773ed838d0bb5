package io.haedap.faq.transfer;

import io.haedap.faq.FaqOrderDesk;
import io.haedap.faq.FaqPlace;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.ImportedFaq;
import io.haedap.faq.web.FaqJson;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.JsonRefusals;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries as NDJSON: one a line, in the form that the API answers; {@code related} are external ids. Empty lines count and are
 * passed over.
 */
public final class FaqLines implements Iterator<ImportedFaq> {

    /** Two bodies of 100,000 characters fit, however they are escaped. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private final JsonMapper json;
    private final ByteLines lines;
    private @Nullable ImportedFaq next;

    public FaqLines(InputStream in, JsonMapper json) {
        this.json = json;
        this.lines = new ByteLines(in, LONGEST);
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ImportedFaq next() {
        var read = next;
        if (read == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return read;
    }

    private @Nullable ImportedFaq read() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var bytes = line.bytes();
            if (bytes == null) {
                return ImportedFaq.unreadable(
                        line.number(), null, List.of(Refusal.Fault.of("body", "faq-import-line", LONGEST)));
            }
            if (!isBlank(bytes)) {
                return read(line.number(), bytes);
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private ImportedFaq read(int line, byte[] bytes) {
        String externalId = null;
        try {
            if (!(json.readTree(bytes) instanceof ObjectNode node)) {
                return ImportedFaq.unreadable(line, null, List.of(Refusal.Fault.of("body", "malformed")));
            }
            externalId = text(node, "externalId");
            var status = text(node, "status");
            var related = related(node.remove("related"));
            var links = links(node.remove("links"));
            var place = place(node);
            var mergedInto = text(node, "mergedInto");
            var content = json.treeToValue(node, FaqJson.Written.class).content();
            if (externalId == null || externalId.isBlank() || externalId.length() > 200) {
                throw Refusal.invalid("externalId", externalId == null ? "required" : "too-long", 200);
            }
            return ImportedFaq.read(
                            line, externalId, status == null ? null : FaqStatus.valueOf(status), content, related)
                    .linking(links)
                    .standing(place, mergedInto);
        } catch (JacksonException unreadable) {
            return ImportedFaq.unreadable(
                    line, externalId, JsonRefusals.of(unreadable).faults());
        } catch (Refusal refused) {
            return ImportedFaq.unreadable(line, externalId, refused.faults());
        } catch (IllegalArgumentException unknown) {
            return ImportedFaq.unreadable(line, externalId, List.of(Refusal.Fault.of("status", "malformed")));
        }
    }

    private static @Nullable String text(ObjectNode node, String field) {
        var value = node.get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** An export says of each entry that readers find whether it is pinned; who says nothing leaves it where it stands. */
    private static @Nullable FaqPlace place(ObjectNode node) {
        var pinned = node.get("pinned");
        var position = node.get("position");
        if (pinned == null || pinned.isNull()) {
            return null;
        }
        if (!pinned.isBoolean()) {
            throw Refusal.invalid("pinned", "malformed");
        }
        if (position == null || position.isNull()) {
            return new FaqPlace(pinned.booleanValue(), null);
        }
        if (!position.isInt() || position.intValue() < 1 || position.intValue() > FaqOrderDesk.MOST_ORDERED) {
            throw Refusal.invalid("position", "malformed");
        }
        return new FaqPlace(pinned.booleanValue(), position.intValue());
    }

    private static Map<String, String> links(@Nullable JsonNode given) {
        var links = new HashMap<String, String>();
        if (given != null && !given.isNull()) {
            if (!given.isObject()) {
                throw Refusal.invalid("links", "malformed");
            }
            given.properties().forEach(one -> {
                if (!one.getValue().isString()) {
                    throw Refusal.invalid("links", "malformed");
                }
                links.put(one.getKey(), one.getValue().stringValue());
            });
        }
        return links;
    }

    private static List<String> related(@Nullable JsonNode given) {
        var related = new ArrayList<String>();
        if (given != null && !given.isNull()) {
            given.forEach(one -> {
                if (!one.isString()) {
                    throw Refusal.invalid("related", "malformed");
                }
                related.add(one.stringValue());
            });
        }
        return related.stream().distinct().limit(10).toList();
    }
}
