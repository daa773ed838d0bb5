package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class FaqOrderTests {

    @Autowired
    private FaqOrderDesk orders;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqReader reader;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void category() {
        jdbc.sql("insert into category.category (slug, parent, name_ko, position) values ('order', 'service', '순서', 9)"
                        + " on conflict do nothing")
                .update();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("update faq.entry set pinned = false, position = null where rank > 0")
                .update();
    }

    private FaqDetails published(String title) {
        return faqs.published(Faqs.content(title, "본문").inCategory("order"));
    }

    private List<String> shown() {
        var titles = new ArrayList<String>();
        String cursor = null;
        do {
            var page = reader.inCategory("order", Language.KO, 2, cursor);
            page.items().forEach(line -> titles.add(line.title()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return titles;
    }

    private long version() {
        return as.as("editor", () -> orders.order("order")).version();
    }

    @Test
    void readers_see_pinned_then_placed_then_the_newest_page_by_page() {
        var a = published("가");
        var b = published("나");
        var c = published("다");
        var d = published("라");
        var e = published("마");
        assertThat(shown()).startsWith("마", "라", "다", "나", "가");

        as.run("reviewer", () -> orders.arrange("order", version(), List.of(b.id()), List.of(a.id(), d.id())));

        assertThat(shown()).startsWith("나", "가", "라", "마", "다");
        var order = as.as("reviewer", () -> orders.order("order"));
        assertThat(order.pinned()).extracting(FaqOrder.Item::title).containsExactly("나");
        assertThat(order.ordered()).extracting(FaqOrder.Item::title).containsExactly("가", "라");
        assertThat(order.rest()).extracting(FaqOrder.Item::id).startsWith(e.id(), c.id());
    }

    @Test
    void a_place_is_lost_with_the_category_and_kept_by_a_new_text() {
        var stays = published("남는 글");
        var goes = published("옮길 글");
        as.run("reviewer", () -> orders.arrange("order", version(), List.of(stays.id(), goes.id()), List.of()));

        write(stays, Faqs.content("남는 글", "고친 본문").inCategory("order"));
        write(goes, Faqs.content("옮길 글", "본문").inCategory("payment"));

        var order = as.as("reviewer", () -> orders.order("order"));
        assertThat(order.pinned()).extracting(FaqOrder.Item::title).containsExactly("남는 글");
        assertThat(reader.inCategory("payment", Language.KO, 200, null).items())
                .filteredOn(line -> line.id().equals(goes.id().toString()))
                .singleElement()
                .matches(line -> !line.pinned());
    }

    private void write(FaqDetails faq, FaqContent content) {
        as.run("editor", () -> desk.write(faq.id(), faq.version(), content));
        as.run("editor", () -> desk.submit(faq.id(), 2));
        as.run("reviewer", () -> desk.approve(faq.id(), 2));
        as.run("reviewer", () -> desk.publish(faq.id(), 2, null));
    }

    @Test
    void the_slower_of_two_and_what_does_not_stand_there_is_refused() {
        var here = published("여기");
        var elsewhere = faqs.published(Faqs.content("다른 곳", "본문"));
        var version = version();
        as.run("reviewer", () -> orders.arrange("order", version, List.of(here.id()), List.of()));

        assertThatThrownBy(() -> as.run("reviewer", () -> orders.arrange("order", version, List.of(), List.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
        assertThatThrownBy(() -> as.run(
                        "reviewer", () -> orders.arrange("order", version(), List.of(elsewhere.id()), List.of())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.run(
                        "reviewer", () -> orders.arrange("order", version(), List.of(here.id()), List.of(here.id()))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.run("editor", () -> orders.arrange("order", version(), List.of(), List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("editor", () -> orders.order("unknown")))
                .isInstanceOf(Refusal.class);
    }
}
