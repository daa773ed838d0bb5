package io.haedap.site;

import io.haedap.response.MeToo;
import io.haedap.status.Incident;
import org.jspecify.annotations.Nullable;

/**
 * An outage that is on, as somebody meets it who is about to ask: {@code newest} is what was told last, in brief, {@code concerned}
 * that their words touch it, {@code said} what became of it when they just said that they have it too.
 */
record OpenOutage(Incident incident, Event event, String newest, boolean concerned, MeToo.@Nullable Said said) {

    public String id() {
        return incident.id();
    }
}
