package io.haedap.notice.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.Faults;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A notice in JSON; {@code status} is that of the newest revision, {@code live} is what readers see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeJson(
        String id,
        @Nullable String externalId,
        NoticeKind kind,
        NoticeTranslations translations,
        boolean pinned,
        List<String> serviceIds,
        @Nullable Instant effectiveAt,
        @Nullable Instant publishAt,
        @Nullable Instant expireAt,
        NoticeStatus status,
        int revision,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Live live) {

    /** The revision that readers see, and where. */
    record Live(int revision, String url) {}

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({"id", "status", "revision", "live", "publishAt"})
    record Written(
            @Nullable String externalId,
            @Nullable NoticeKind kind,
            @Nullable NoticeTranslations translations,
            @Nullable Boolean pinned,
            @Nullable List<String> serviceIds,
            @Nullable OffsetDateTime effectiveAt,
            @Nullable OffsetDateTime expireAt) {

        NoticeContent content() {
            var faults = new Faults();
            if (kind == null) {
                faults.add("kind", "required");
            }
            checkTexts(faults);
            if (serviceIds != null && serviceIds.contains(null)) {
                faults.add("serviceIds", "malformed");
            }
            faults.refuse();
            return new NoticeContent(
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(translations),
                    Boolean.TRUE.equals(pinned),
                    serviceIds == null ? List.of() : serviceIds,
                    effectiveAt == null ? null : effectiveAt.toInstant(),
                    expireAt == null ? null : expireAt.toInstant());
        }

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        private void checkTexts(Faults faults) {
            if (translations == null || translations.ko() == null) {
                faults.add("translations.ko", "required");
                return;
            }
            check(faults, "translations.ko", translations.ko());
            var english = translations.en();
            if (english != null) {
                check(faults, "translations.en", english);
            }
        }

        @SuppressWarnings("ConstantValue")
        private static void check(Faults faults, String field, NoticeText text) {
            if (text.title() == null) {
                faults.add(field + ".title", "required");
            }
            if (text.body() == null) {
                faults.add(field + ".body", "required");
            }
        }
    }

    static NoticeJson of(NoticeDetails notice) {
        var revision = notice.liveRevision();
        var url = notice.liveUrl();
        var content = notice.content();
        return new NoticeJson(
                notice.id().toString(),
                notice.externalId(),
                content.kind(),
                content.translations(),
                content.pinned(),
                content.serviceIds(),
                content.effectiveAt(),
                notice.publishAt(),
                content.expireAt(),
                notice.status(),
                notice.revision(),
                revision == null || url == null ? null : new Live(revision, url));
    }
}
