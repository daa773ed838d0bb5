package io.haedap.inquiry.queue;

import io.haedap.people.QueueChoices;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the queues where rights are narrowed; retired ones too, since what lies in them is still read. */
@Component
class QueueLimits implements QueueChoices {

    private final QueueStore store;

    QueueLimits(QueueStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> queues(Language language) {
        var names = new LinkedHashMap<String, String>();
        store.all().forEach(row -> names.put(row.slug(), row.name().in(language)));
        return names;
    }
}
