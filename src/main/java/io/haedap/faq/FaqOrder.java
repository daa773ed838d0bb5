package io.haedap.faq;

import java.util.List;

/**
 * How a category's entries stand for readers: pinned ones first, then those with a place of their own, then {@code rest} by
 * date, of which only the first hundred are named.
 */
public record FaqOrder(String categorySlug, List<Item> pinned, List<Item> ordered, List<Item> rest, long version) {

    /** One live, public entry by its Korean title. */
    public record Item(FaqId id, String title) {}
}
