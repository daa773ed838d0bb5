package io.haedap.faq.transfer;

import io.haedap.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Articles aside in a file, found again by external id. The file has no name from the start, so that nothing is left behind. */
final class ArticleSpool {

    private static final long LARGEST = 512L << 20;
    private static final int TEXTS = 100;

    private record Where(long offset, int length) {}

    private final JsonMapper json;
    private final long largest;
    private final FileChannel file;
    private final Map<String, List<Where>> index = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private long end;

    ArticleSpool(JsonMapper json) throws IOException {
        this(json, LARGEST);
    }

    ArticleSpool(JsonMapper json, long largest) throws IOException {
        this.json = json;
        this.largest = largest;
        this.file = FileChannel.open(
                Files.createTempFile("haedap-import-", ".part"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(ForeignArticle article) {
        var texts = index.computeIfAbsent(article.externalId(), _ -> new ArrayList<>());
        if (texts.size() == TEXTS) {
            throw Refusal.invalid("body", "faq-import-texts", TEXTS, article.externalId());
        }
        var bytes = json.writeValueAsBytes(article);
        if (end + bytes.length > largest) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "status-413");
        }
        try {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left, end + left.position());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        texts.add(new Where(end, bytes.length));
        end += bytes.length;
        var place = article.place();
        if (place != null) {
            places.putIfAbsent(article.externalId(), place);
        }
    }

    /** Each is read anew whenever it is asked for. */
    List<ForeignArticle> get(String externalId) {
        var texts = index.getOrDefault(externalId, List.of());
        return new AbstractList<>() {
            @Override
            public ForeignArticle get(int at) {
                return read(texts.get(at));
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
    }

    private ForeignArticle read(Where where) {
        try {
            var bytes = ByteBuffer.allocate(where.length);
            while (bytes.hasRemaining()) {
                if (file.read(bytes, where.offset + bytes.position()) < 0) {
                    throw new IOException("The file ends early");
                }
            }
            return json.readValue(bytes.array(), ForeignArticle.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Set<String> ids() {
        return index.keySet();
    }

    /** The first place of each article that has one. */
    Map<String, String> places() {
        return places;
    }

    void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
