package io.haedap.site;

import io.haedap.faq.FaqLine;
import java.util.List;

/** A category with its first entries; {@code count} includes those below it. */
record CategoryShelf(String slug, String name, String icon, long count, List<FaqLine> faqs) {

    public String path() {
        return "/faq/c/" + slug;
    }
}
