package io.haedap.inquiry.queue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.Priority;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule that routes what comes in (분류 규칙): the first one, by place, whose conditions all hold decides. */
public record RoutingRule(long id, int place, String name, boolean enabled, When when, Then then, long version) {

    /**
     * Conditions; an empty one holds for all. Categories hold for their branches too, words where one of them stands in subject or
     * text, customers are whole addresses or domains such as {@code @example.com}.
     */
    public record When(
            Set<String> categories,
            List<String> words,
            @Nullable Language language,
            List<String> customers,
            Set<Channel> channels) {

        @JsonIgnore
        public boolean isEmpty() {
            return language == null
                    && categories.isEmpty()
                    && words.isEmpty()
                    && customers.isEmpty()
                    && channels.isEmpty();
        }
    }

    /** What follows: a queue, or the one of the category; how urgent; and what whoever takes it must be good at. */
    public record Then(@Nullable String queue, @Nullable Priority priority, Set<String> skills) {

        @JsonIgnore
        public boolean isEmpty() {
            return queue == null && priority == null && skills.isEmpty();
        }
    }
}
