package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    private static final OwnContacts OURS = new OwnContacts("help@gamnaru.example", "02-0000-0000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-1234-5678",
                "010 - 1234 - 5678",
                "010\u20131234\u20135678",
                "010/1234/5678",
                "010.1234.5678",
                "01012345678",
                "+82.10.1234.5678",
                "+82 (0)10-1234-5678",
                "+82 10 1234 5678",
                "０１０－１２３４－５６７８",
                "02-123-4567",
                "02) 123-4567",
                "(031) 123-4567",
                "(02)1234-5678",
                "070-1234-5678",
                "0505-123-4567",
                "051 123 4567"
            })
    void a_telephone_number_goes_however_it_is_spelt(String phone) {
        assertThat(redacted("연락처는" + phone + "입니다.")).isEqualTo("연락처는[PHONE]입니다.");
        assertThat(redacted("call " + phone + ", please")).isEqualTo("call [PHONE], please");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234 5678 9012 3456",
                "1234-5678-9012-3456",
                "•••• •••• •••• 3456",
                "900101 1234567",
                "900101-1234567",
                "９００１０１－１２３４５６７",
                "20261123-0001",
                "1234567890",
                "110-234-567890",
                "1234567890123",
                "123456-01-234567",
                "261120-0012"
            })
    void a_long_or_hidden_number_goes_whole_and_counts_once(String number) {
        for (var before : List.of("번호는", "ORD-", "No.", "주문번호=", "KR", "번호: ")) {
            var redaction = redaction();
            assertThat(marked(redaction, before + number + "입니다")).isEqualTo(before + "[NUMBER]입니다");
            assertThat(redaction.taken()).containsEntry(OwnKind.NUMBER, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@x.com",
                "kim.lee+1@mail.x.co.kr",
                "ＫＩＭ＠x.com",
                "kim @ x.com",
                "kim(at)x.com",
                "k•••••@x.com",
                "other@gamnaru.example"
            })
    void a_mail_address_goes_also_where_it_touches_hangul(String mail) {
        assertThat(redacted("메일은" + mail + "입니다")).isEqualTo("메일은[MAIL]입니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "서울 강남구 테헤란로 123, 101동 1001호",
                "서울특별시 강남구 테헤란로 123",
                "(06234) 서울시 강남구 테헤란로12길 3-4",
                "경기도 성남시 분당구 판교로 256번길 25",
                "경기 성남시 분당구 삼평동 123-4",
                "성남시 분당구 판교역로 235",
                "강남구 역삼동 123-45번지",
                "해솔마을아파트 101동 1001호",
                "101동 1001호",
                "123 Teheran-ro, Gangnam-gu, Seoul",
                "12 Baker Street"
            })
    void where_somebody_lives_goes(String address) {
        assertThat(redacted("주소는 " + address + "입니다.")).isEqualTo("주소는 [ADDRESS]입니다.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• 설정을 엽니다.\n• 환불을 누릅니다.",
                "•설정을 엽니다",
                "2026-11-23 10:00에 점검합니다.",
                "2026. 11. 23. ~ 2026. 12. 31. 동안",
                "2026-11-23T10:00:00부터",
                "2024 2025 2026년 모두",
                "2024-2026년",
                "대표 번호는 02-0000-0000이고 02)0000-0000도 같습니다.",
                "메일은 help@gamnaru.example로 주십시오.",
                "상담은 1588-0000입니다.",
                "요금은 1,234,567,890원, 할인은 10,000원입니다.",
                "다시 앱으로 10분 안에 들어갑니다.",
                "반드시 순서대로 1번부터 3단계로 진행합니다.",
                "잠시 후 바로 2개가 됩니다.",
                "서울에서 부산으로 3시간 걸립니다.",
                "지하철 2호선 101호기",
                "버전 10.0.19045.3570, 주소 192.168.100.100",
                "1. 앱을 엽니다.\n2. 환불을 누릅니다.",
                "오류 E-1234, 코드 404 2번",
                "Open the app, then wait 30 minutes. It takes 3 to 5 days.",
                "We look at @mentions at 10.30 a.m."
            })
    void what_names_nobody_stays_as_it_is(String words) {
        var redaction = redaction();

        assertThat(marked(redaction, words)).isEqualTo(words);
        assertThat(redaction.taken()).isEmpty();
    }

    @Test
    void a_date_beside_a_number_stays_and_the_number_goes() {
        assertThat(redacted("2026-11-23 110-234-567890")).isEqualTo("2026-11-23 [NUMBER]");
        assertThat(redacted("2026-11-23 10:00 010-1234-5678")).isEqualTo("2026-11-23 10:00 [PHONE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "가", "•", "1 ", "a.", "가구 ", "02-", "12 a"})
    @Timeout(10)
    void nobody_makes_it_take_long(String often) {
        assertThat(redacted(often.repeat(5000))).isNotNull();
    }

    @Test
    void each_of_two_numbers_goes() {
        assertThat(redacted("02-123-4567, 02-765-4321")).isEqualTo("[PHONE], [PHONE]");
        assertThat(redacted("02-123-4567 02-765-4321")).isEqualTo("[NUMBER]");
        assertThat(redacted("02-123-4567 3명, 02-765-4321 - 1명")).isEqualTo("[PHONE] 3명, [PHONE] - 1명");
        assertThat(redacted("1234 0807 71401068")).isEqualTo("[NUMBER]");
    }

    @Test
    void where_a_link_leads_stays_and_who_it_writes_to_goes() {
        var redaction =
                redaction().keeping(List.of("https://x.example/a/1234567890", "mailto:kim@x.com", "tel:01012345678"));

        assertThat(marked(
                        redaction, "[여기](https://x.example/a/1234567890) [메일](mailto:kim@x.com) [전화](tel:01012345678)"))
                .isEqualTo("[여기](https://x.example/a/1234567890) [메일](mailto:[MAIL]) [전화](tel:[PHONE])");
    }

    @Test
    void what_the_customer_gave_goes_where_hangul_touches_it() {
        var redaction = redaction().person(customer("남이레")).numbers(List.of("A12345"));

        assertThat(marked(redaction, "주문번호A12345는 메일ire.nam@mail로, 031-000-1520은 이레님"))
                .isEqualTo("주문번호[NUMBER]는 메일[MAIL]로, [PHONE]은 [NAME]님");
    }

    @ParameterizedTest
    @CsvSource({
        "홍길동 대리, 저는 홍길동이고 길동이라 합니다, 저는 [NAME]이고 [NAME]이라 합니다",
        "홍길동(해답상사), 해답상사 홍길동 드림, [NAME] [NAME] 드림",
        "해답상사 홍길동 과장님, 길동입니다. 상사가 시켰습니다., [NAME]입니다. 상사가 시켰습니다.",
        "홍길동님, 홍길동 고객, [NAME] 고객",
        "홍길동대리, 홍길동 길동, [NAME] [NAME]",
        "홍길동 (John Smith), 홍길동 John Smith, [NAME] [NAME]",
        "John Smith, hi john and thanks, hi [NAME] and thanks",
        "Mr. John Smith, john입니다, [NAME]입니다",
        "John Smith, The john is closed, The john is closed",
        "Will Stone, I will throw a stone, I will throw a stone",
        "김 대리, 김치를 샀습니다, 김치를 샀습니다",
    })
    void a_stored_name_with_more_beside_it_goes_all_the_same(String stored, String text, String left) {
        assertThat(marked(redaction().naming(stored), text)).isEqualTo(left);
    }

    @Test
    void who_signs_in_small_letters_goes() {
        assertThat(marked(redaction().naming("John Smith"), "It works.\nThanks,\njohn"))
                .isEqualTo("It works.\nThanks,\n[NAME]");
    }

    private static RevealedCustomer customer(String name) {
        return new RevealedCustomer(new CustomerId(new UUID(0, 1)), name, "ire.nam@mail", "031-000-1520");
    }

    private static Redaction redaction() {
        return new Redaction(OURS);
    }

    private static String redacted(String text) {
        return marked(redaction(), text);
    }

    private static String marked(Redaction redaction, String text) {
        return Redaction.marked(redaction.of(text), kind -> "[" + kind.name().toUpperCase(Locale.ROOT) + "]");
    }
}
