package io.haedap.inquiry.queue;

import io.haedap.shared.Audited;

/** A queue was added, changed, retired or reopened. Recorded by audit. */
public record QueueChanged(String queue, String deed) implements Audited {

    @Override
    public String action() {
        return "inquiry.queue-" + deed;
    }

    @Override
    public String subject() {
        return "queue:" + queue;
    }
}
