package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class FaqMergeTests {

    @Autowired
    private FaqMergeDesk merges;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private FaqReader reader;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private FaqDetails published(String title) {
        return faqs.published(Faqs.content(title, "본문"));
    }

    private FaqDetails merge(FaqDetails from, FaqDetails into) {
        return as.as("admin", () -> merges.merge(from.id(), from.revision(), into.id()));
    }

    private String leadsTo(FaqDetails faq) {
        return reader.find(faq.id().toString(), Language.KO) instanceof FaqAnswer.Merged(var into)
                ? into.id()
                : "nowhere";
    }

    @Test
    void what_is_live_in_a_category_of_others_is_not_merged_away() {
        var live = published("남의 분류에 공개된 글");
        var from = as.as(
                "editor",
                () -> faqs.rewrite(live, Faqs.content("옮겨 쓰는 초안", "본문").inCategory("account")));
        var into = faqs.published(Faqs.content("남을 글", "본문").inCategory("account"));

        as.within(
                "admin",
                Set.of("account"),
                () -> assertThatThrownBy(() -> merges.merge(from.id(), from.revision(), into.id()))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.type()).isEqualTo("faq-foreign-category")));
        assertThat(reader.find(from.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Found.class);
    }

    @Test
    void the_addresses_readings_and_links_of_a_merged_entry_lead_to_the_other_one() {
        var from = published("합칠 글");
        var into = published("남을 글");
        var linking = faqs.published(Faqs.content("가리키는 글", "본문").with(List.of(from.id()), FaqSynonyms.NONE));
        jdbc.sql("insert into faq.reading (entry, day, count) values (?, current_date, 1000000)")
                .param(from.id().value())
                .update();

        var preview = as.as("admin", () -> merges.preview(from.id(), into.id()));
        var merged = merge(from, into);

        assertThat(preview.addresses()).isEqualTo(1);
        assertThat(preview.readings()).isEqualTo(1_000_000);
        assertThat(preview.links()).isEqualTo(1);
        assertThat(merged.status()).isEqualTo(FaqStatus.ARCHIVED);
        assertThat(merged.mergedInto()).isEqualTo(into.id());
        assertThat(leadsTo(from)).isEqualTo(into.id().toString());
        assertThat(reader.related(linking.id().toString(), Language.KO))
                .extracting(FaqLine::id)
                .containsExactly(into.id().toString());
        assertThat(reader.mostRead(Language.KO, 1))
                .extracting(FaqLine::id)
                .containsExactly(into.id().toString());
        assertThat(jdbc.sql("select facts ->> 'into' from audit.entry where action = 'faq.merged' and subject = ?")
                        .param("faq:" + from.id())
                        .query(String.class)
                        .single())
                .isEqualTo(into.id().toString());

        as.run("editor", () -> desk.reopen(from.id(), from.revision()));
        assertThat(as.as("editor", () -> board.one(from.id())).mergedInto()).isNull();
        assertThat(reader.find(from.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Withdrawn.class);
        jdbc.sql("delete from faq.reading where entry = ?")
                .param(from.id().value())
                .update();
    }

    @Test
    void merging_on_leads_on_and_reopening_in_the_middle_leads_back() {
        var first = published("첫째");
        var second = published("둘째");
        var third = published("셋째");

        merge(first, second);
        merge(second, third);
        assertThat(leadsTo(first)).isEqualTo(third.id().toString());

        as.run("editor", () -> desk.reopen(second.id(), second.revision()));
        assertThat(reader.find(first.id().toString(), Language.KO)).isInstanceOf(FaqAnswer.Withdrawn.class);
        as.run("editor", () -> desk.submit(second.id(), 1));
        as.run("reviewer", () -> desk.approve(second.id(), 1));
        as.run("reviewer", () -> desk.publish(second.id(), 1, null));
        assertThat(leadsTo(first)).isEqualTo(second.id().toString());
    }

    @Test
    void what_cannot_take_over_is_refused() {
        var live = published("공개");
        var draft = faqs.draft(Faqs.content("초안", "본문"));
        var staffOnly = faqs.published(new FaqContent(
                "payment",
                FaqVisibility.STAFF,
                new FaqTranslations(new FaqText("내부", "본문"), null),
                List.of(),
                null,
                null));

        assertRefused(live, live, "faq-merge-itself");
        assertRefused(live, draft, "faq-merge-not-live");
        assertRefused(live, staffOnly, "faq-merge-staff-only");
        assertThatThrownBy(() -> as.run("editor", () -> merges.merge(live.id(), 1, staffOnly.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("reviewer", () -> merges.merge(live.id(), 1, staffOnly.id())))
                .isInstanceOf(AccessDeniedException.class);
        var merged = merge(live, published("다른 글"));
        assertThatThrownBy(() -> merge(published("또 다른 글"), merged))
                .as("a circle would need a live entry that is merged")
                .isInstanceOf(Refusal.class);
    }

    private void assertRefused(FaqDetails from, FaqDetails into, String message) {
        assertThatThrownBy(() -> merge(from, into))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().getFirst().message())
                                .isEqualTo(message));
    }
}
