package io.haedap.inquiry.queue;

import io.haedap.inquiry.Channel;
import io.haedap.shared.Language;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What rules look at in an inquiry: its category with all above it, its words, its language, who sends it, and how. */
public record Arrival(Set<String> categories, String words, Language language, String email, Channel channel) {

    public static Arrival of(
            Collection<String> categories, List<String> texts, Language language, String email, Channel channel) {
        return new Arrival(
                Set.copyOf(categories),
                folded(String.join("\n", texts)),
                language,
                email.toLowerCase(Locale.ROOT),
                channel);
    }

    boolean meets(RoutingRule.When when) {
        return (when.language() == null || when.language() == language)
                && (when.channels().isEmpty() || when.channels().contains(channel))
                && (when.categories().isEmpty() || when.categories().stream().anyMatch(categories::contains))
                && (when.customers().isEmpty() || when.customers().stream().anyMatch(this::isFrom))
                && (when.words().isEmpty()
                        || when.words().stream().map(Arrival::folded).anyMatch(words::contains));
    }

    private boolean isFrom(String customer) {
        return customer.startsWith("@") ? email.endsWith(customer) : email.equals(customer);
    }

    /** Width, case and blanks do not count. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
