package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.audit.AuditBoard;
import io.haedap.audit.AuditFilter;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDesk;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.Faqs;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.NewInquiry;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.people.As;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@HaedapTest
@SignedInAs("lead")
class StaffSearchTests {

    @Autowired
    private StaffSearch search;

    @Autowired
    private InquiryCounter counter;

    @Autowired
    private ReplyDesk replies;

    @Autowired
    private Faqs faqs;

    @Autowired
    private FaqDesk desk;

    @Autowired
    private InquiryDesk inquiries;

    @Autowired
    private AuditBoard audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private As as;

    private static void soon(BooleanSupplier condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(10))
                .until(condition::getAsBoolean);
    }

    private String asked(String category, String subject, String body) {
        return asked(category, subject, body, "ire.nam@example.com", "010-0000-1520");
    }

    private String asked(String category, String subject, String body, String phone) {
        return asked(category, subject, body, "phone" + phone + "@example.com", phone);
    }

    private String asked(String category, String subject, String body, String email, String phone) {
        return counter.submit(
                        new NewInquiry(category, subject, body, Language.KO, Channel.WEB, "남이레", email, phone, true))
                .number();
    }

    private StaffResult find(String words) {
        return search.find(words, null, 0, 20);
    }

    private boolean finds(String words, String id) {
        return find(words).items().stream().anyMatch(hit -> hit.id().equals(id));
    }

    @Test
    void an_inquiry_is_found_by_its_messages_and_notes_and_by_its_state_of_now() {
        var number = asked("payment", "가로등 요금", "첫머리에 적은 무지개떡 이야기");
        soon(() -> finds("무지개떡", number));

        as.run("lead", () -> replies.reply(number, NewReply.note("도깨비바늘 확인")));

        soon(() -> finds("도깨비바늘", number));
        var hit = find("도깨비바늘").items().getFirst();
        assertThat(hit.title()).isEqualTo("가로등 요금");
        assertThat(hit.scope()).isEqualTo("payment");
        assertThat(hit.snippet()).contains("\u0002").contains("\u0003");
        assertThat(hit.url()).isEqualTo("/console/inquiries/" + number);
    }

    @Test
    void an_agent_of_another_queue_finds_and_counts_nothing() {
        var payment = asked("payment", "얼레지꽃 결제", "얼레지꽃을 두 번 샀습니다");
        var account = asked("account", "얼레지꽃 계정", "얼레지꽃으로 로그인합니다");
        soon(() -> finds("얼레지꽃", payment) && finds("얼레지꽃", account));

        as.run("agent1", () -> {
            var found = find("얼레지꽃");
            assertThat(found.items()).extracting(StaffHit::id).containsExactly(account);
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.counts()).containsOnly(java.util.Map.entry("inquiry", 1L));
            assertThat(find(payment).named()).isEmpty();
            assertThat(find(account).named()).extracting(StaffHit::id).containsExactly(account);
        });
    }

    @Test
    void editors_see_no_inquiry_and_auditors_nothing() {
        var number = asked("payment", "노루오줌 문의", "노루오줌이 자랍니다");
        soon(() -> finds("노루오줌", number));

        for (var name : List.of("editor", "auditor")) {
            as.run(name, () -> {
                assertThat(find("노루오줌")).isEqualTo(StaffResult.nothing());
                assertThat(search.find("노루오줌", "inquiry", 0, 20).total()).isZero();
                assertThat(find(number).named()).isEmpty();
            });
        }
        as.run("auditor", () -> assertThat(search.kinds()).isEmpty());
    }

    @Test
    void drafts_are_found_by_colleagues_of_their_category_until_they_say_something_else() {
        var draft = faqs.draft(Faqs.content("며느리밑씻개 초안", "며느리밑씻개를 뽑습니다."));
        soon(() -> as.as("editor", () -> finds("며느리밑씻개", draft.id().toString())));

        as.within("editor", Set.of("account"), () -> assertThat(find("며느리밑씻개")).isEqualTo(StaffResult.nothing()));
        as.within(
                "editor",
                Set.of("payment"),
                () -> assertThat(find("며느리밑씻개").total()).isEqualTo(1));

        as.run("editor", () -> desk.write(draft.id(), draft.version(), Faqs.content("고친 초안", "다른 이야기입니다.")));
        soon(() -> as.as("editor", () -> !finds("며느리밑씻개", draft.id().toString())));
    }

    private static String state(StaffHit hit) {
        var state = hit.state();
        return state == null ? "" : state.name();
    }

    @Test
    void every_hit_carries_the_state_that_it_is_in_now() {
        var draft = faqs.draft(Faqs.content("zorblinke 초안", "zorblinke를 봅니다."));
        var number = asked("payment", "zorblinke 결제", "zorblinke 이야기");
        soon(() -> finds("zorblinke", draft.id().toString()) && finds("zorblinke", number));
        assertThat(find("zorblinke").items())
                .extracting(StaffSearchTests::state)
                .containsOnly("DRAFT", "RECEIVED");
        assertThat(find(number).named()).extracting(StaffSearchTests::state).containsExactly("RECEIVED");

        as.run("editor", () -> desk.submit(draft.id(), draft.revision()));
        as.run("lead", () -> inquiries.claim(number));

        assertThat(find("zorblinke").items())
                .extracting(StaffSearchTests::state)
                .containsOnly("IN_REVIEW", "OPEN");
    }

    @Test
    void spam_is_found_only_when_asked_for() {
        var good = asked("payment", "수크령 결제", "수크령 이야기");
        var bad = asked("payment", "수크령 광고", "수크령 광고입니다");
        soon(() -> finds("수크령", good) && finds("수크령", bad));

        as.run("lead", () -> inquiries.spam(bad, null));

        soon(() -> find("수크령").counts().equals(java.util.Map.of("inquiry", 1L)));
        assertThat(finds("수크령", bad)).isFalse();
        var all = new StaffRequest("수크령", "inquiry", 0, 20, false, true);
        soon(() -> search.find(all).total() == 2);
        assertThat(search.find(all).counts()).containsOnly(java.util.Map.entry("inquiry", 2L));
        assertThat(search.find(all).items()).extracting(StaffHit::type).containsOnly("inquiry");
        assertThat(search.find(all).items()).extracting(StaffSearchTests::state).contains("SPAM", "RECEIVED");
        as.run("agent1", () -> assertThat(search.find(all)).isEqualTo(StaffResult.nothing()));

        as.run("lead", () -> inquiries.reopen(bad, null));

        soon(() -> finds("수크령", bad));
        assertThat(search.find(all).total()).isEqualTo(2);
    }

    @Test
    void misspelt_words_become_those_of_documents_within_reach() {
        var draft = faqs.draft(Faqs.content("쥐꼬리망초 초안", "쥐꼬리망초를 심습니다."));
        soon(() -> finds("쥐꼬리망초", draft.id().toString()));

        var found = find("쥐꼬리망추 초안");
        assertThat(found.correctedQuery()).isEqualTo("쥐꼬리망초 초안");
        assertThat(found.items()).extracting(StaffHit::id).contains(draft.id().toString());
        var asTyped = search.find(new StaffRequest("쥐꼬리망추 초안", null, 0, 20, true, false));
        assertThat(asTyped.correctedQuery()).isNull();
        as.within(
                "editor",
                Set.of("account"),
                () -> assertThat(find("쥐꼬리망추 초안").correctedQuery()).isNull());
        as.run("auditor", () -> assertThat(find("쥐꼬리망추").correctedQuery()).isNull());
    }

    @Test
    void what_is_only_alike_is_told_from_what_matches() {
        var draft = faqs.draft(Faqs.content("겨이삭여뀌 초안", "겨이삭여뀌를 봅니다."));
        soon(() -> finds("겨이삭여뀌", draft.id().toString()));

        assertThat(find("겨이삭여뀌").weak()).isFalse();
        assertThat(find("ㄱㅇㅅㅇㄲ").weak()).isFalse();
        var alike = search.find(new StaffRequest("교이석야귀", null, 0, 20, true, false));
        assertThat(alike.items().isEmpty() || alike.weak()).isTrue();
    }

    @Test
    void nothing_is_corrected_towards_words_of_foreign_inquiries() {
        var number = asked("payment", "붉은토끼풀밭 결제", "붉은토끼풀밭 이야기");
        soon(() -> finds("붉은토끼풀밭", number));

        as.run("agent1", () -> {
            // other texts may share a word of it
            assertThat(find("붉은토끼풀받").correctedQuery()).isNull();
            assertThat(finds("붉은토끼풀받", number)).isFalse();
            assertThat(finds("붉은토끼풀밭", number)).isFalse();
        });
    }

    @Test
    void whoever_types_hangul_finds_korean_texts_first() {
        var content = new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(
                        new FaqText("미리내고개를 넘는 방법", "미리내고개는 낮습니다."), new FaqText("How to pass the hill", "It is low.")),
                List.of("미리내고개"),
                null,
                null);
        var draft = faqs.draft(content);
        soon(() -> find("미리내고개").items().stream()
                        .filter(hit -> hit.id().equals(draft.id().toString()))
                        .count()
                == 2);

        assertThat(find("미리내고개").items())
                .filteredOn(hit -> hit.id().equals(draft.id().toString()))
                .extracting(StaffHit::language)
                .containsExactly(Language.KO, Language.EN);
    }

    @Test
    void a_draft_that_moves_to_another_category_is_found_there_alone() {
        var draft = faqs.draft(Faqs.content("쥐오줌풀 초안", "쥐오줌풀입니다."));
        soon(() -> as.as("editor", () -> finds("쥐오줌풀", draft.id().toString())));
        var moved = Faqs.content("쥐오줌풀 초안", "쥐오줌풀입니다.");

        as.run(
                "editor",
                () -> desk.write(
                        draft.id(),
                        draft.version(),
                        new FaqContent("account", FaqVisibility.STAFF, moved.translations(), List.of(), null, null)));

        as.within(
                "editor",
                Set.of("payment"),
                () -> assertThat(find("쥐오줌풀").items()).isEmpty());
        soon(() -> {
            var there = new boolean[1];
            as.within("editor", Set.of("account"), () -> there[0] = find("쥐오줌풀").total() == 1);
            return there[0];
        });
        as.within("editor", Set.of("payment"), () -> assertThat(find("쥐오줌풀")).isEqualTo(StaffResult.nothing()));
    }

    @Test
    void customers_are_found_by_their_exact_address_alone() {
        var number =
                asked("payment", "쑥부쟁이 결제", "저는 남이레입니다. 남이레의 번호는 010-1234-9876, 주소는 secret.name@example.org 입니다. 쑥부쟁이");
        soon(() -> finds("쑥부쟁이", number));

        assertThat(jdbc.sql("select title || body || words from search.document where type = 'inquiry' and id = :id")
                        .param("id", number)
                        .query(String.class)
                        .single())
                .contains("쑥부쟁이")
                .doesNotContain("남이레", "이레", "ire.nam", "1234", "9876", "secret.name");
        assertThat(find("쑥부쟁이").items().getFirst().snippet()).doesNotContain("9876");
        assertThat(find("ire.nam@example.co").named()).isEmpty();
        assertThat(find("ire.nam@example.com").named()).extracting(StaffHit::id).contains(number);
        as.run("editor", () -> assertThat(find("ire.nam@example.com").named()).isEmpty());
    }

    @Test
    void a_name_finds_nothing_that_its_owner_wrote() {
        var number = asked("payment", "남이레의 산부추 결제", "안녕하세요. 산부추가 안 와요. 남 이레 씀, 이레 드림");
        soon(() -> finds("산부추", number));
        as.run("lead", () -> replies.reply(number, NewReply.note("이레님과 개부추로 통화함")));
        soon(() -> finds("개부추", number));

        // no copula stands in the texts: the dictionary takes this name apart into one, which stands in any text
        for (var name : List.of("남이레", "남 이레", "이레", "이레님", "이레입니다", "skadlfp")) {
            assertThat(find(name).items()).as(name).extracting(StaffHit::id).doesNotContain(number);
            assertThat(find(name).named()).as(name).isEmpty();
        }
        assertThat(find("산부추").items().getFirst().snippet()).doesNotContain("이레");
        assertThat(find("산부추").items().getFirst().title()).doesNotContain("이레");
    }

    @Test
    void a_whole_telephone_number_finds_the_inquiries_of_its_owner_within_reach() {
        var payment = asked("payment", "두메부추 결제", "두메부추", "010-7101-2929");
        var account = asked("account", "두메부추 계정", "두메부추", "010-7101-2929");
        var before = readings(payment);

        for (var typed : List.of("010-7101-2929", "01071012929", "+82 10-7101-2929", "010 7101 2929")) {
            assertThat(find(typed).named()).as(typed).extracting(StaffHit::id).contains(payment, account);
        }
        assertThat(readings(payment)).isEqualTo(before + 4);
        assertThat(find("7101-2929").named()).isEmpty();
        assertThat(find("010-7101-292").named()).isEmpty();
        as.run(
                "agent1",
                () -> assertThat(find("010-7101-2929").named())
                        .extracting(StaffHit::id)
                        .containsExactly(account));
        as.run("editor", () -> assertThat(find("010-7101-2929").named()).isEmpty());
    }

    @Test
    void one_reading_is_on_record_for_a_search_that_shows_inquiries() {
        var number = asked("payment", "애기똥풀 결제", "애기똥풀 이야기");
        soon(() -> finds("애기똥풀", number));
        var before = readings(number);

        as.run("lead", () -> find("애기똥풀"));

        assertThat(readings(number)).isEqualTo(before + 1);
        as.run(
                "auditor",
                () -> assertThat(audit.page(new AuditFilter("personal-data.read", null, "inquiry:search"), 1, null)
                                .items()
                                .getFirst()
                                .facts()
                                .get("of"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains(number));
        as.run("lead", () -> find("없는말뿐입니다꽥"));
        assertThat(readings(number)).isEqualTo(before + 1);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where subject = 'inquiry:search' and coalesce(facts -> 'of', '[]') = '[]'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Others search at the same time: only what showed this inquiry counts. */
    private long readings(String number) {
        return jdbc.sql(
                        "select count(*) from audit.entry where subject = 'inquiry:search' and facts -> 'of' @> to_jsonb(cast(:number as text))")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_is_not_signed_in_is_refused() {
        org.springframework.security.core.context.SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> find("결제")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\ud800", "*:*", "-\"", "[a TO z]", "\\", "%", "_", "'; drop table x"})
    void hostile_queries_are_just_words(String query) {
        assertThatCode(() -> find(query)).doesNotThrowAnyException();
    }
}
