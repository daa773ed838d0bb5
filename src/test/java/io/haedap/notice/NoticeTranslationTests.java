package io.haedap.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.HaedapTest;
import io.haedap.people.As;
import io.haedap.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@HaedapTest
class NoticeTranslationTests {

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private NoticeTranslationDesk translations;

    @Autowired
    private As as;

    private static NoticeContent content(String korean, String english) {
        return new NoticeContent(
                NoticeKind.GENERAL,
                new NoticeTranslations(new NoticeText("제목", korean), new NoticeText("Title", english)),
                false,
                List.of(),
                null,
                null);
    }

    private NoticeDetails write(NoticeDetails notice, String korean, String english) {
        return as.as("publisher", () -> desk.write(notice.id(), notice.version(), content(korean, english)));
    }

    private NoticeTranslation of(NoticeDetails notice) {
        return as.as("agent1", () -> translations.of(notice.id()));
    }

    @Test
    void paragraphs_changed_after_the_english_are_behind_until_it_follows() {
        var first = as.as("publisher", () -> desk.draft(null, content("하나\n\n둘", "One\n\nTwo")));
        assertThat(of(first).behind()).isZero();

        var second = write(first, "하나\n\n둘을 고침", "One\n\nTwo");
        assertThat(of(second).outdated())
                .singleElement()
                .satisfies(block -> assertThat(block.text()).contains("둘을 고침"));
        assertThat(of(second).since()).isEqualTo(1);
        var third = write(second, "하나도 고침\n\n둘을 고침", "One\n\nTwo");
        assertThat(of(third).behind()).isEqualTo(2);
        var fourth = write(third, "하나도 고침\n\n둘을 고침", "One changed\n\nTwo changed");
        assertThat(of(fourth).behind()).isZero();
    }

    @Test
    void who_looked_says_that_it_is_right() {
        var first = as.as("publisher", () -> desk.draft(null, content("오타", "Typo")));
        var second = write(first, "고친 말", "Typo");

        assertThatThrownBy(() -> as.run("agent1", () -> translations.mark(second.id(), 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.run("publisher", () -> translations.mark(second.id(), 1)))
                .isInstanceOf(Refusal.class);
        as.run("publisher", () -> translations.mark(second.id(), 2));

        assertThat(of(second).behind()).isZero();
        assertThat(of(write(second, "또 고친 말", "Typo")).behind()).isEqualTo(1);
    }
}
