package io.haedap.notice.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeStatus;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notice in JSON; {@code status} is that of the newest revision, {@code live} is what readers see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeJson(
        String id,
        @Nullable String externalId,
        NoticeKind kind,
        boolean adverse,
        NoticeTranslations translations,
        boolean pinned,
        @Nullable Instant pinnedUntil,
        List<String> languages,
        List<String> serviceIds,
        @Nullable Instant effectiveAt,
        @Nullable Instant publishAt,
        @Nullable Instant expireAt,
        @Nullable NoticeId supersedes,
        @Nullable LocalDate publishBy,
        NoticeStatus status,
        int revision,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Live live) {

    /** The revision that readers see, and where. */
    record Live(int revision, String url) {}

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({"id", "status", "revision", "live", "publishAt", "publishBy"})
    record Written(
            @Nullable String externalId,
            @Nullable NoticeKind kind,
            @Nullable Boolean adverse,
            @Nullable NoticeTranslations translations,
            @Nullable Boolean pinned,
            @Nullable OffsetDateTime pinnedUntil,
            @Nullable List<String> languages,
            @Nullable List<String> serviceIds,
            @Nullable OffsetDateTime effectiveAt,
            @Nullable OffsetDateTime expireAt,
            @Nullable String supersedes) {

        NoticeContent content() {
            var faults = new Faults();
            if (kind == null) {
                faults.add("kind", "required");
            }
            checkTexts(faults, translations);
            if (serviceIds != null && serviceIds.contains(null)) {
                faults.add("serviceIds", "malformed");
            }
            if (languages != null && !languages.stream().allMatch(one -> "ko".equals(one) || "en".equals(one))) {
                faults.add("languages", "malformed");
            }
            if (supersedes != null && !supersedes.matches("[1-9]\\d{0,17}")) {
                faults.add("supersedes", "notice-unknown");
            }
            faults.refuse();
            return new NoticeContent(
                    Objects.requireNonNull(kind),
                    kind == NoticeKind.POLICY && !Boolean.FALSE.equals(adverse),
                    Objects.requireNonNull(translations),
                    Boolean.TRUE.equals(pinned),
                    pinnedUntil == null ? null : pinnedUntil.toInstant(),
                    languages == null
                            ? NoticeContent.EVERYBODY
                            : languages.stream().map(Language::ofTag).collect(Collectors.toUnmodifiableSet()),
                    serviceIds == null ? List.of() : serviceIds,
                    effectiveAt == null ? null : effectiveAt.toInstant(),
                    expireAt == null ? null : expireAt.toInstant(),
                    supersedes == null ? null : NoticeId.of(supersedes));
        }
    }

    /** JSON may leave out what the types call present. */
    @SuppressWarnings("ConstantValue")
    static void checkTexts(Faults faults, @Nullable NoticeTranslations translations) {
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

    static NoticeJson of(NoticeDetails notice) {
        var revision = notice.liveRevision();
        var url = notice.liveUrl();
        var content = notice.content();
        return new NoticeJson(
                notice.id().toString(),
                notice.externalId(),
                content.kind(),
                content.adverse(),
                content.translations(),
                content.pinned(),
                content.pinnedUntil(),
                content.languages().stream()
                        .map(Language::tag)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                content.serviceIds(),
                content.effectiveAt(),
                notice.publishAt(),
                content.expireAt(),
                content.supersedes(),
                notice.publishBy(),
                notice.status(),
                notice.revision(),
                revision == null || url == null ? null : new Live(revision, url));
    }
}
