package io.haedap.faq.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Articles aside in a file, found again by external id. */
final class ArticleSpool {

    private record Where(long offset, int length) {}

    private final JsonMapper json;
    private final Path path;
    private final RandomAccessFile file;
    private final Map<String, List<Where>> index = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    ArticleSpool(JsonMapper json) throws IOException {
        this.json = json;
        this.path = Files.createTempFile("haedap-import-", ".part");
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    void add(ForeignArticle article) {
        try {
            var bytes = json.writeValueAsBytes(article);
            var end = file.length();
            file.seek(end);
            file.write(bytes);
            index.computeIfAbsent(article.externalId(), _ -> new ArrayList<>()).add(new Where(end, bytes.length));
            var place = article.place();
            if (place != null) {
                places.putIfAbsent(article.externalId(), place);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<ForeignArticle> get(String externalId) {
        var articles = new ArrayList<ForeignArticle>();
        try {
            for (var where : index.getOrDefault(externalId, List.of())) {
                var bytes = new byte[where.length];
                file.seek(where.offset);
                file.readFully(bytes);
                articles.add(json.readValue(bytes, ForeignArticle.class));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return articles;
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
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
