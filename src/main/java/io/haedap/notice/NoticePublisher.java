package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.search.Edition;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.database.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves a step with all that must be true with it: the row, its record, the search documents, the word to all nodes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticePublisher {

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final SearchIndex search;
    private final NoticeFindings findings;
    private final Changes changes;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;

    NoticePublisher(
            Notices notices,
            NoticeRevisions revisions,
            SearchIndex search,
            NoticeFindings findings,
            Changes changes,
            CurrentStaff staff,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.revisions = revisions;
        this.search = search;
        this.findings = findings;
        this.changes = changes;
        this.staff = staff;
        this.events = events;
    }

    void step(Notice moved, Told told, Instant now) {
        notices.save(List.of(moved));
        prepare(moved);
        tell(moved, told, now);
    }

    /** What is scheduled is found the moment it goes live, so the words of it are found now; they go with the schedule. */
    private void prepare(Notice moved) {
        var id = moved.id().toString();
        if (moved.status() == NoticeStatus.SCHEDULED) {
            var content = revisions.content(moved.id(), moved.revision());
            search.prepare(SearchDocument.NOTICE, Map.of(new Edition(id, moved.revision()), documents(moved, content)));
        } else {
            search.unprepare(SearchDocument.NOTICE, List.of(id));
        }
    }

    /** {@code before} is the revision that readers saw until now. */
    void publish(Notice published, @Nullable Integer before, Told told, Instant now) {
        step(published, told, now);
        var live = Objects.requireNonNull(published.liveRevision());
        var content = revisions.content(published.id(), live);
        search.put(SearchDocument.NOTICE, published.id().toString(), documents(published, content));
        publicize(new NoticePublicity(
                published.id(),
                before == null ? NoticePublicity.Change.PUBLISHED : NoticePublicity.Change.CORRECTED,
                live,
                content,
                now));
    }

    /** {@code before} is the revision that readers saw until now; where there was none, nobody has to hear of it. */
    void end(Notice ended, @Nullable Integer before, Told told, Instant now) {
        step(ended, told, now);
        if (before == null) {
            return;
        }
        search.remove(SearchDocument.NOTICE, ended.id().toString());
        publicize(new NoticePublicity(
                ended.id(),
                ended.ended() == NoticeStatus.EXPIRED
                        ? NoticePublicity.Change.EXPIRED
                        : NoticePublicity.Change.WITHDRAWN,
                before,
                revisions.content(ended.id(), before),
                now));
    }

    private void publicize(NoticePublicity publicity) {
        events.publishEvent(new NoticePublicity.Together(List.of(publicity)));
    }

    void tell(Notice notice, Told told, Instant now) {
        revisions.note(notice, told, staff.isSignedIn() ? staff.id() : null, now);
        findings.put(notice);
        changes.tell("notice");
        events.publishEvent(new NoticeChanged(notice.id(), told.verb(), notice.revision(), told.daysLate()));
    }

    static List<SearchDocument> documents(Notice notice, NoticeContent content) {
        var texts = content.translations();
        var documents = new ArrayList<SearchDocument>();
        var english = texts.en();
        if (content.languages().contains(Language.KO)) {
            documents.add(document(notice, Language.KO, texts.ko()));
        }
        if (english != null && content.languages().contains(Language.EN)) {
            documents.add(document(notice, Language.EN, english));
        }
        return documents;
    }

    private static SearchDocument document(Notice notice, Language language, NoticeText text) {
        return new SearchDocument(
                SearchDocument.NOTICE,
                notice.id().toString(),
                language,
                notice.externalId(),
                text.title(),
                text.body(),
                List.of(),
                null,
                "/notices/" + notice.id() + "-" + PlainText.slug(text.title()));
    }
}
