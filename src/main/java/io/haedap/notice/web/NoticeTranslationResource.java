package io.haedap.notice.web;

import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeTranslation;
import io.haedap.notice.NoticeTranslationDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which paragraphs of a notice's English are behind, for programs. */
@RestController
@RequestMapping("/api/v1/notices/{id}/translation")
class NoticeTranslationResource implements ApiRights, Versioned {

    /** The Korean paragraphs that were changed since revision {@code since}. */
    record TranslationJson(int behind, int since, boolean title, List<String> paragraphs) {

        static TranslationJson of(NoticeTranslation translation) {
            return new TranslationJson(
                    translation.behind(),
                    translation.since(),
                    translation.title(),
                    translation.outdated().stream()
                            .map(block -> block.text().strip())
                            .toList());
        }
    }

    record Mark(@Nullable Integer revision) {}

    private final NoticeTranslationDesk translations;
    private final NoticeDesk desk;

    NoticeTranslationResource(NoticeTranslationDesk translations, NoticeDesk desk) {
        this.translations = translations;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/notices/{id}/translation", Rights.NOTICE_READ),
                ApiRight.post("/api/v1/notices/{id}/translation", Rights.NOTICE_WRITE));
    }

    @Override
    public long version(String id) {
        return desk.version(NoticeId.of(id));
    }

    @GetMapping
    TranslationJson one(@PathVariable String id) {
        return TranslationJson.of(translations.of(NoticeId.of(id)));
    }

    /** The English of that revision was found to be right. */
    @PostMapping
    TranslationJson mark(@PathVariable String id, @RequestBody Mark mark) {
        var revision = mark.revision();
        if (revision == null) {
            throw Refusal.invalid("revision", "required");
        }
        return TranslationJson.of(translations.mark(NoticeId.of(id), revision));
    }
}
