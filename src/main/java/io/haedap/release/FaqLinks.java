package io.haedap.release;

import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqReader;
import io.haedap.shared.web.PublicAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds where the text of an entry leads on to others. */
@Component
class FaqLinks {

    /** The target of a link, wherever Markdown may hold one: after a bracket, a colon of a reference, or by itself. */
    private static final Pattern LINK = Pattern.compile("(?<![\\w/.:-])(?:/en)?/faq/([1-9]\\d{0,17})(?![\\w])");

    private final FaqReader reader;
    private final PublicAddress address;

    FaqLinks(FaqReader reader, PublicAddress address) {
        this.reader = reader;
        this.address = address;
    }

    Set<FaqId> of(FaqContent content) {
        var found = new LinkedHashSet<FaqId>();
        collect(content.translations().ko().body(), found);
        var english = content.translations().en();
        if (english != null) {
            collect(english.body(), found);
        }
        return found;
    }

    private void collect(String markdown, Set<FaqId> found) {
        var own = address.of("/").replaceFirst("/$", "");
        var links = LINK.matcher(markdown.replace(own + "/", "/"));
        while (links.find()) {
            found.add(FaqId.of(links.group(1)));
        }
    }

    /** Those that readers find something under now; one that was merged leads them on. */
    Set<FaqId> found(Collection<FaqId> ids) {
        return reader.found(ids);
    }
}
