package io.haedap.faq.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of another help centre in one language, as its export says it. {@code line} counts articles from 1; {@code place}
 * names the category there, {@code home} is an address that others in its text are relative to.
 */
record ForeignArticle(
        int line,
        String externalId,
        String locale,
        String title,
        String html,
        boolean draft,
        boolean restricted,
        List<String> tags,
        List<String> keywords,
        @Nullable String place,
        @Nullable String home) {}
