package io.haedap.notice;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one revision says. {@code adverse} is whether a policy turns against customers, {@code languages} is for readers of which
 * language it is, {@code effectiveAt} when what it tells begins to hold, {@code expireAt} when it leaves the site, {@code pinnedUntil}
 * when it loses its place on top, and {@code supersedes} which notice it replaces.
 */
public record NoticeContent(
        NoticeKind kind,
        boolean adverse,
        NoticeTranslations translations,
        boolean pinned,
        @Nullable Instant pinnedUntil,
        Set<Language> languages,
        List<String> serviceIds,
        @Nullable Instant effectiveAt,
        @Nullable Instant expireAt,
        @Nullable NoticeId supersedes) {

    public static final Set<Language> EVERYBODY = Set.copyOf(EnumSet.allOf(Language.class));

    /** What an earlier program kept without languages is for everybody. */
    @SuppressWarnings("ConstantValue")
    public NoticeContent {
        languages = languages == null ? EVERYBODY : Set.copyOf(languages);
        adverse = adverse && kind == NoticeKind.POLICY;
        pinnedUntil = pinned ? pinnedUntil : null;
    }

    /** For everybody, pinned without an end, replacing nothing; a policy counts as adverse as long as nobody says otherwise. */
    public NoticeContent(
            NoticeKind kind,
            NoticeTranslations translations,
            boolean pinned,
            List<String> serviceIds,
            @Nullable Instant effectiveAt,
            @Nullable Instant expireAt) {
        this(
                kind,
                kind == NoticeKind.POLICY,
                translations,
                pinned,
                null,
                EVERYBODY,
                serviceIds,
                effectiveAt,
                expireAt,
                null);
    }

    /** Whether its own end is not after that moment. */
    boolean isOverBy(Instant moment) {
        return expireAt != null && !expireAt.isAfter(moment);
    }

    /** The rule that says how early it has to be told. */
    public LeadRule rule() {
        return LeadRule.of(kind, adverse);
    }

    /** The same in other words. */
    public NoticeContent saying(NoticeTranslations words) {
        return new NoticeContent(
                kind, adverse, words, pinned, pinnedUntil, languages, serviceIds, effectiveAt, expireAt, supersedes);
    }

    /** The same with another day of taking effect. */
    public NoticeContent effective(@Nullable Instant at) {
        return new NoticeContent(
                kind, adverse, translations, pinned, pinnedUntil, languages, serviceIds, at, expireAt, supersedes);
    }

    /** The same with another end. */
    public NoticeContent expiring(@Nullable Instant at) {
        return new NoticeContent(
                kind, adverse, translations, pinned, pinnedUntil, languages, serviceIds, effectiveAt, at, supersedes);
    }

    /** The same, replacing another notice. */
    public NoticeContent superseding(@Nullable NoticeId notice) {
        return new NoticeContent(
                kind, adverse, translations, pinned, pinnedUntil, languages, serviceIds, effectiveAt, expireAt, notice);
    }

    /** The same, on top until then. */
    public NoticeContent pinnedUntil(@Nullable Instant until) {
        return new NoticeContent(
                kind, adverse, translations, true, until, languages, serviceIds, effectiveAt, expireAt, supersedes);
    }

    /** The same for readers of those languages alone. */
    public NoticeContent readBy(Set<Language> readers) {
        return new NoticeContent(
                kind,
                adverse,
                translations,
                pinned,
                pinnedUntil,
                readers,
                serviceIds,
                effectiveAt,
                expireAt,
                supersedes);
    }
}
