package io.haedap.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds every page, for the template {@code frame.html}. */
record Frame(
        String title,
        @Nullable String description,
        String section,
        String stylesheet,
        String script,
        String company,
        String legalName,
        String phone,
        String phoneLink,
        String mail,
        String mark,
        String koreanPath,
        String englishPath,
        @Nullable String canonical,
        String koreanAddress,
        String englishAddress,
        @Nullable String data,
        List<String> icons,
        List<Feed> feeds,
        boolean hidden,
        boolean secret,
        @Nullable Strip strip,
        String at) {

    /** A feed that a browser or a reader of feeds may offer. */
    record Feed(String title, String path) {}
}
