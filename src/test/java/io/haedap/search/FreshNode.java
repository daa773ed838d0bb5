package io.haedap.search;

import java.nio.file.Files;
import org.springframework.context.ApplicationContext;

/** A node that starts with an empty disk: how long it takes until its index is whole, and how large that is. */
public record FreshNode(int documents, double seconds, long bytes) {

    public static FreshNode of(ApplicationContext context) throws Exception {
        var home = Files.createTempDirectory("haedap-fresh-");
        try (var node = new TestNode(Audience.PUBLIC, context.getBean(SearchDocuments.class), home)) {
            var begin = System.nanoTime();
            node.look();
            var seconds = (System.nanoTime() - begin) / 1e9;
            node.index.keep();
            return new FreshNode(node.index.size(), seconds, node.index.bytes());
        }
    }
}
