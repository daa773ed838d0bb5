package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Whose help centre it is. An installation replaces all of it; the defaults are those of the invented sample company. {@code visits} is
 * where people may come, where they may.
 */
@ConfigurationProperties("haedap.site")
record SiteSettings(
        LocalText company,
        LocalText legalName,
        String phone,
        String mail,
        @Nullable LocalText visits,
        Resource mark,
        Resource picture,
        Map<String, List<String>> words) {

    String phoneLink() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** What many people look for, offered under the search field. */
    List<String> words(Language language) {
        return words.getOrDefault(language.tag(), List.of());
    }
}
