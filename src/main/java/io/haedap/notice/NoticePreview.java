package io.haedap.notice;

import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a notice that is being written will look like as a letter and in the feed; made by what makes the real ones. */
@Service
@PreAuthorize("hasAuthority('notice:read')")
public class NoticePreview {

    private final NoticeLetter letter;
    private final NoticeFeed feed;
    private final Clock clock;

    NoticePreview(NoticeLetter letter, NoticeFeed feed, Clock clock) {
        this.letter = letter;
        this.feed = feed;
        this.clock = clock;
    }

    public NoticeLetter.Words letter(NoticeContent content, @Nullable NoticeDetails notice, Language language) {
        var change = notice == null || notice.liveRevision() == null
                ? NoticePublicity.Change.PUBLISHED
                : NoticePublicity.Change.CORRECTED;
        return letter.of(
                content, change, language, published(content, notice, language).path(language));
    }

    /** The entry as XML. */
    public String feed(NoticeContent content, @Nullable NoticeDetails notice, Language language) {
        return feed.entry(published(content, notice, language), language);
    }

    private PublishedNotice published(NoticeContent content, @Nullable NoticeDetails notice, Language language) {
        var text = content.translations().in(language);
        var now = clock.instant();
        var first = notice == null ? null : notice.publishedAt();
        return new PublishedNotice(
                notice == null ? "0" : notice.id().toString(),
                PlainText.slug(text.title()),
                language,
                content.kind(),
                text.title(),
                text.body(),
                content.pinned(),
                content.serviceIds(),
                content.effectiveAt(),
                first == null ? now : first,
                now,
                true);
    }
}
