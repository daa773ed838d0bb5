package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.database.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    void step(Notice moved, String action, String verb, Instant now, @Nullable String remark) {
        notices.save(moved);
        tell(moved, action, verb, now, remark);
    }

    void publish(Notice published, Instant now, @Nullable String remark) {
        step(published, NoticeAction.PUBLISH.name(), "published", now, remark);
        search.put(SearchDocument.NOTICE, published.id().toString(), documents(published));
    }

    void end(Notice ended, String action, String verb, Instant now, @Nullable String remark) {
        step(ended, action, verb, now, remark);
        search.remove(SearchDocument.NOTICE, ended.id().toString());
    }

    void tell(Notice notice, String action, String verb, Instant now, @Nullable String remark) {
        revisions.note(notice, action, staff.isSignedIn() ? staff.id() : null, now, remark);
        findings.put(notice);
        changes.tell("notice");
        events.publishEvent(new NoticeChanged(notice.id(), verb, notice.revision()));
    }

    private List<SearchDocument> documents(Notice notice) {
        var texts = revisions.content(notice.id(), notice.revision()).translations();
        var documents = new ArrayList<SearchDocument>();
        documents.add(document(notice, Language.KO, texts.ko()));
        var english = texts.en();
        if (english != null) {
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
