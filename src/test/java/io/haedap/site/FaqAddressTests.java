package io.haedap.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqMergeDesk;
import io.haedap.faq.FaqSynonyms;
import io.haedap.faq.Faqs;
import io.haedap.people.As;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HaedapTest
class FaqAddressTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqMergeDesk merges;

    @Autowired
    private Faqs faqs;

    @Autowired
    private As as;

    private MvcTestResult get(String path) {
        return web.get().uri(URI.create(Moved.encoded(path))).exchange();
    }

    private void assertMoved(String from, String to) {
        var answer = get(from);
        assertThat(answer).hasStatus(301);
        assertThat(answer.getResponse().getHeader(HttpHeaders.LOCATION)).endsWith(Moved.encoded(to));
    }

    @Test
    void every_address_of_a_merged_entry_leads_to_the_one_that_took_over_and_is_gone_with_it() {
        var from = faqs.published(Faqs.content("합쳐질 주소", "본문"));
        var into = faqs.published(Faqs.content("남을 주소", "본문"));

        as.run("admin", () -> merges.merge(from.id(), 1, into.id()));

        assertMoved("/faq/" + from.id() + "-합쳐질-주소", "/faq/" + into.id() + "-남을-주소");
        assertMoved("/faq/" + from.id(), "/faq/" + into.id() + "-남을-주소");
        assertMoved("/en/faq/" + from.id() + "-합쳐질-주소", "/en/faq/" + into.id() + "-남을-주소");

        as.run("reviewer", () -> desk.archive(into.id(), 1));
        assertThat(get("/faq/" + from.id() + "-합쳐질-주소")).hasStatus(410);
    }

    @Test
    void an_earlier_title_goes_on_leading_to_the_entry() {
        var faq = faqs.published(Faqs.content("이전 이름", "본문"));
        as.run("editor", () -> desk.write(faq.id(), faq.version(), Faqs.content("새 이름", "본문")));
        assertThat(get("/faq/" + faq.id() + "-이전-이름")).hasStatus(200);
        as.run("editor", () -> desk.submit(faq.id(), 2));
        as.run("reviewer", () -> desk.approve(faq.id(), 2));
        as.run("reviewer", () -> desk.publish(faq.id(), 2, null));

        assertMoved("/faq/" + faq.id() + "-이전-이름", "/faq/" + faq.id() + "-새-이름");
    }

    @Test
    void chosen_related_entries_are_shown_instead_of_the_category() throws Exception {
        var chosen = faqs.published(Faqs.content("골라 놓은 관련 글", "본문"));
        var draft = faqs.draft(Faqs.content("아직 초안인 관련 글", "본문"));
        var other = faqs.published(Faqs.content("같은 분류의 글", "본문"));
        var faq = faqs.published(
                Faqs.content("관련 글이 있는 글", "본문").with(List.of(draft.id(), chosen.id()), FaqSynonyms.NONE));

        var page = get("/faq/" + faq.id() + "-관련-글이-있는-글").getResponse().getContentAsString();

        assertThat(page).contains("골라 놓은 관련 글").doesNotContain("아직 초안인 관련 글");
        assertThat(page).doesNotContain("/faq/" + other.id() + "-");
    }
}
