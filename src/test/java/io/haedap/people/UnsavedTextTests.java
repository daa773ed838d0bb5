package io.haedap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.SignedInAs;
import io.haedap.shared.Refusal;
import io.haedap.shared.UnsavedTexts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@HaedapTest
@SignedInAs("editor")
class UnsavedTextTests {

    @Autowired
    private UnsavedTexts texts;

    @Autowired
    private UnsavedTextStore store;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "test:" + UUID.randomUUID();

    @Test
    void the_newest_text_of_another_screen_is_offered() {
        var lost = UUID.randomUUID();
        texts.keep(lost, subject, 3L, "하나");
        texts.keep(lost, subject, 3L, "하나 둘");

        var offered = texts.latest(subject, UUID.randomUUID()).orElseThrow();

        assertThat(offered.content()).isEqualTo("하나 둘");
        assertThat(offered.baseVersion()).isEqualTo(3);
        assertThat(texts.latest(subject, lost)).isEmpty();
    }

    @Test
    void a_text_is_read_changed_and_thrown_away_by_its_owner_alone() {
        var screen = UUID.randomUUID();
        texts.keep(screen, subject, null, "내 글");

        as.run("admin", () -> {
            assertThat(texts.latest(subject, UUID.randomUUID())).isEmpty();
            texts.discard(screen);
            assertThatThrownBy(() -> texts.keep(screen, subject, null, "남의 글")).isInstanceOf(Refusal.class);
        });

        assertThat(texts.latest(subject, UUID.randomUUID()).orElseThrow().content())
                .isEqualTo("내 글");
    }

    @Test
    void colleagues_learn_who_writes_while_the_screen_is_open() {
        var screen = UUID.randomUUID();
        texts.keep(screen, subject, null, "글");

        assertThat(texts.writers(subject)).isEmpty();
        var editor = jdbc.sql("select name from people.staff where email = 'editor@haedap.example'")
                .query(String.class)
                .single();
        as.run("admin", () -> assertThat(texts.writers(subject)).containsExactly(editor));
        texts.left(screen);
        as.run("admin", () -> assertThat(texts.writers(subject)).isEmpty());
        texts.seen(List.of(screen));
        as.run("admin", () -> assertThat(texts.writers(subject)).hasSize(1));
        texts.discard(screen);
        as.run("admin", () -> assertThat(texts.writers(subject)).isEmpty());
    }

    @Test
    void what_is_old_is_gone() {
        texts.keep(UUID.randomUUID(), subject, null, "글");
        jdbc.sql("update people.unsaved_text set saved_at = saved_at - interval '31 days' where subject = :subject")
                .param("subject", subject)
                .update();
        var context = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        store.purge();
        SecurityContextHolder.setContext(context);
        assertThat(texts.mine(subject)).isEmpty();
    }

    @Test
    void what_a_node_does_by_itself_needs_nobody_signed_in() {
        var screen = UUID.randomUUID();
        texts.keep(screen, subject, null, "글");
        var context = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            texts.seen(List.of(screen));
            texts.left(screen);
        } finally {
            SecurityContextHolder.setContext(context);
        }
        assertThat(texts.mine(subject)).hasSize(1);
    }
}
