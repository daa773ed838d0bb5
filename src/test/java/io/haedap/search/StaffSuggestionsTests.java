package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqId;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HaedapTest
@SignedInAs("editor")
class StaffSuggestionsTests {

    @Autowired
    private StaffSuggestions suggestions;

    @Autowired
    private StaffSearch search;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private FaqBoard board;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private As as;

    private String drafted(String title) {
        var id = faqs.draft(Faqs.content(title, title + " 본문")).id().toString();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .until(() -> ids(title).contains(id));
        return id;
    }

    private List<String> ids(String typed) {
        return suggestions.of(typed, 7).stream().map(StaffHit::id).toList();
    }

    @Test
    void titles_go_on_as_they_are_typed_and_say_where_they_stand() {
        var id = drafted("갯쑥부쟁이 환불 방법");

        for (var typed : List.of("갯쑥", "갯쑥부재", "갯쑥부쟁이ㅎ", "환불방", "rotTnrqn", "ㄱㅆㅂㅈㅇ")) {
            assertThat(ids(typed)).as(typed).contains(id);
        }
        var hit = suggestions.of("갯쑥부쟁이", 7).getFirst();
        assertThat(hit.state()).isEqualTo(new HitState("DRAFT", "faq.status.DRAFT", "draft"));
        assertThat(hit.url()).isEqualTo("/console/faqs/" + id);
        assertThat(suggestions.of("갯쑥부쟁이", 0)).isEmpty();
    }

    @Test
    void drafts_out_of_reach_are_not_proposed() {
        var id = drafted("섬쑥부쟁이 초안");

        as.within("editor", Set.of("account"), () -> assertThat(ids("섬쑥부쟁")).isEmpty());
        as.within("editor", Set.of("payment"), () -> assertThat(ids("섬쑥부쟁")).containsExactly(id));
        as.run("auditor", () -> assertThat(ids("섬쑥부쟁")).isEmpty());
        as.run("publisher", () -> assertThat(ids("섬쑥부쟁")).isEmpty());
    }

    @Test
    void what_was_moved_out_of_reach_is_gone_at_once() {
        var id = drafted("눈개쑥부쟁이 초안");
        var title = Faqs.content("눈개쑥부쟁이 초안", "눈개쑥부쟁이 본문");
        var entry = board.one(FaqId.of(id));

        desk.write(
                entry.id(),
                entry.version(),
                new FaqContent("account", title.visibility(), title.translations(), List.of(), null, null));

        as.within("editor", Set.of("payment"), () -> assertThat(ids("눈개쑥부")).isEmpty());
    }

    @Test
    void what_customers_wrote_is_never_proposed() {
        counter.submit(new NewInquiry(
                "payment", "미국쑥부쟁이 결제", "미국쑥부쟁이", Language.KO, Channel.WEB, "남이레", "ire.nam@example.com", null, true));
        as.run(
                "lead",
                () -> org.awaitility.Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .pollInSameThread()
                        .until(() -> search.find("미국쑥부쟁이", null, 0, 5).total() > 0));

        for (var name : List.of("lead", "agent1", "agent2", "editor")) {
            as.run(name, () -> assertThat(ids("미국쑥부")).as(name).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\ud800", "*:*", "-\"", "[a TO z]", "\\", "%", "'; drop table x"})
    void hostile_beginnings_are_just_words(String typed) {
        assertThatCode(() -> suggestions.of(typed, 7)).doesNotThrowAnyException();
        assertThatCode(() -> suggestions.of(typed.repeat(100_000), 7)).doesNotThrowAnyException();
    }
}
