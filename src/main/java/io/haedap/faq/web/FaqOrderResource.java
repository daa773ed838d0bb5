package io.haedap.faq.web;

import io.haedap.faq.FaqId;
import io.haedap.faq.FaqOrder;
import io.haedap.faq.FaqOrderDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The order in which readers see a category's entries. */
@RestController
class FaqOrderResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/categories/{slug}/order";

    /** One entry of the order; only {@code id} is read. */
    record Item(@Nullable String id, @Nullable String title) {

        static Item of(FaqOrder.Item item) {
            return new Item(item.id().toString(), item.title());
        }
    }

    /** The whole order; {@code rest} follows by date and is ignored when it is sent back. */
    record Order(
            @Nullable String categorySlug,
            @Nullable List<Item> pinned,
            @Nullable List<Item> ordered,
            @Nullable List<Item> rest) {

        static Order of(FaqOrder order) {
            return new Order(
                    order.categorySlug(),
                    order.pinned().stream().map(Item::of).toList(),
                    order.ordered().stream().map(Item::of).toList(),
                    order.rest().stream().map(Item::of).toList());
        }
    }

    private final FaqOrderDesk desk;

    FaqOrderResource(FaqOrderDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.FAQ_READ), ApiRight.put(PATH, Rights.FAQ_PUBLISH));
    }

    @Override
    public long version(String slug) {
        return desk.order(slug).version();
    }

    @GetMapping(PATH)
    ResponseEntity<Order> order(@PathVariable String slug) {
        return answer(desk.order(slug));
    }

    @PutMapping(PATH)
    ResponseEntity<Order> arrange(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Order order) {
        var version = Versions.required(ifMatch);
        return answer(desk.arrange(slug, version, ids("pinned", order.pinned()), ids("ordered", order.ordered())));
    }

    private static List<FaqId> ids(String field, @Nullable List<Item> items) {
        if (items == null) {
            throw Refusal.invalid(field, "required");
        }
        return items.stream().map(item -> id(field, item)).toList();
    }

    private static FaqId id(String field, @Nullable Item item) {
        try {
            return FaqId.of(item == null || item.id() == null ? "" : item.id());
        } catch (Refusal malformed) {
            throw Refusal.invalid(field, "faq-order-unknown");
        }
    }

    private static ResponseEntity<Order> answer(FaqOrder order) {
        return Versions.ok(Order.of(order), order.version());
    }
}
