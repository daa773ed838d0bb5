package io.haedap.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** A node that starts with an empty disk: how long it takes until its index is whole, and how large that is. */
public record FreshNode(double seconds, long bytes) {

    public static FreshNode of(ApplicationContext context, int documents) throws Exception {
        var rows = context.getBean(SearchDocuments.class);
        var directory = Files.createTempDirectory("haedap-fresh-");
        var index = new NodeIndex(directory, rows.origin());
        var follower = new IndexFollower(Audience.PUBLIC, rows, index);
        var begin = System.nanoTime();
        follower.follow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> index.size() >= documents);
        var seconds = (System.nanoTime() - begin) / 1e9;
        follower.stop();
        return new FreshNode(seconds, size(directory));
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
