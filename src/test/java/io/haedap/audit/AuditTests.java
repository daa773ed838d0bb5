package io.haedap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.faq.Faqs;
import io.haedap.shared.PersonalDataRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@HaedapTest
@SignedInAs("auditor")
class AuditTests {

    @Autowired
    private AuditBoard board;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Faqs faqs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void a_command_leaves_a_line_with_its_actor() {
        var draft = faqs.draft(Faqs.content("제목", "본문"));

        var line = board.page(new AuditFilter(null, null, "faq:" + draft.id()), 10, null)
                .items()
                .getFirst();

        assertThat(line.action()).isEqualTo("faq.drafted");
        assertThat(line.actor()).isEqualTo("editor");
    }

    @Test
    void a_reading_of_personal_data_is_on_record_before_anything_is_shown() {
        events.publishEvent(new PersonalDataRead("inquiry:test-reading", "email"));

        assertThat(board.page(new AuditFilter("personal-data.read", null, "inquiry:test-reading"), 10, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void the_application_cannot_change_or_delete_what_is_on_record() {
        faqs.draft(Faqs.content("제목", "본문"));

        assertThatThrownBy(() ->
                        jdbc.sql("update audit.entry set actor_name = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("truncate audit.entry cascade").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void sealed_rows_form_a_chain_that_can_be_recomputed() {
        faqs.draft(Faqs.content("제목", "본문"));

        sealer.seal();

        var check = board.check();
        assertThat(check.brokenAt()).isNull();
        assertThat(check.sealed()).isPositive();
    }
}
