package io.haedap.inquiry.queue;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queues as administrators see them, retired ones at the end. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('queue:write')")
public class QueueBoard {

    private final QueueStore store;

    QueueBoard(QueueStore store) {
        this.store = store;
    }

    public List<QueueDetails> all() {
        var routes = store.routes();
        return store.all().stream()
                .map(row -> {
                    var categories = new TreeSet<String>();
                    routes.forEach((category, queue) -> {
                        if (queue.equals(row.slug())) {
                            categories.add(category);
                        }
                    });
                    return new QueueDetails(
                            row.slug(), row.name(), row.place(), categories, row.retired(), row.version());
                })
                .toList();
    }

    public QueueDetails one(String slug) {
        return all().stream()
                .filter(queue -> queue.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Names of those that take inquiries, in their order; for everybody who chooses one. */
    @PreAuthorize("hasAnyAuthority('queue:write', 'inquiry:assign')")
    public Map<String, LocalText> names() {
        var names = new LinkedHashMap<String, LocalText>();
        store.all().stream().filter(row -> !row.retired()).forEach(row -> names.put(row.slug(), row.name()));
        return names;
    }
}
