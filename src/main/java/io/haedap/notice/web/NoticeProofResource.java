package io.haedap.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.notice.NoticeAppearance;
import io.haedap.notice.NoticeDesk;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeProof;
import io.haedap.notice.NoticeStep;
import io.haedap.notice.NoticeText;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proof of which text of a notice was public from when to when, for programs. */
@RestController
@RequestMapping("/api/v1/notices/{id}/publications")
class NoticeProofResource implements ApiRights, Versioned {

    /** By how many days it was told too late, and why. */
    record Late(Instant at, int days, @Nullable String reason) {

        static Late of(NoticeStep step) {
            return new Late(step.at(), step.daysLate(), step.remark());
        }
    }

    /** {@code sha256} is that of title, an empty line and body in UTF-8; {@code ended} tells how it went, {@code late} what was recorded of being late. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Publication(
            int revision,
            String language,
            Instant from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Instant until,

            @Nullable String ended,
            String sha256,
            boolean intact,
            NoticeText text,
            List<Late> late) {

        static Publication of(NoticeAppearance appearance, List<NoticeStep> late) {
            return new Publication(
                    appearance.revision(),
                    appearance.language().tag(),
                    appearance.beganAt(),
                    appearance.endedAt(),
                    appearance.how(),
                    appearance.sha256(),
                    appearance.intact(),
                    appearance.text(),
                    late.stream()
                            .filter(step -> step.revision() == appearance.revision())
                            .map(Late::of)
                            .toList());
        }
    }

    private final NoticeProof proof;
    private final NoticeDesk desk;

    NoticeProofResource(NoticeProof proof, NoticeDesk desk) {
        this.proof = proof;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(
                "/api/v1/notices/{id}/publications", ApiRight.oneOf(Rights.NOTICE_READ, Rights.AUDIT_READ)));
    }

    @Override
    public long version(String id) {
        return desk.version(NoticeId.of(id));
    }

    @GetMapping
    Page<Publication> all(@PathVariable String id) {
        var sheet = proof.of(NoticeId.of(id));
        return new Page<>(
                sheet.appearances().stream()
                        .map(one -> Publication.of(one, sheet.late()))
                        .toList(),
                null);
    }
}
