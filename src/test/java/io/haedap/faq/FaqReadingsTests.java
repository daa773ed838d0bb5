package io.haedap.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
class FaqReadingsTests {

    @Autowired
    private FaqReadings readings;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_nodes_count_adds_up_on_the_day_of_the_companys_customers() {
        var faq = faqs.published(Faqs.content("읽는 글", "본문"));
        var other = new FaqReadings(jdbc);
        for (int i = 0; i < 3; i++) {
            readings.read(faq.id().toString());
            other.read(faq.id().toString());
        }
        readings.read("999999999999");
        readings.read("007");

        readings.write();
        other.write();
        other.write();

        assertThat(jdbc.sql(
                                "select day = (now() at time zone 'Asia/Seoul')::date, count from faq.reading where entry = :id")
                        .param("id", faq.id().value())
                        .query((row, number) -> row.getBoolean(1) + " " + row.getLong(2))
                        .list())
                .containsExactly("true 6");
    }
}
