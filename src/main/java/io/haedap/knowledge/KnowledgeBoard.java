package io.haedap.knowledge;

import io.haedap.faq.FaqAnswer;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqReader;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.ReplyReader;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Published entries that answer an inquiry, in its language: what readers find by these words, and what colleagues alone may read,
 * which is marked. Drafts are never among them.
 */
@Service
@PreAuthorize("hasAuthority('inquiry:answer')")
public class KnowledgeBoard {

    private static final int OPEN = 6;
    private static final int INTERNAL = 3;
    private static final int FITTING = 3;

    private final SearchIndex search;
    private final FaqReader reader;
    private final FaqBoard faqs;
    private final CurrentStaff staff;
    private final PublicAddress address;
    private final ReplyReader replies;
    private final InquiryBoard inquiries;

    KnowledgeBoard(
            SearchIndex search,
            FaqReader reader,
            FaqBoard faqs,
            CurrentStaff staff,
            PublicAddress address,
            ReplyReader replies,
            InquiryBoard inquiries) {
        this.search = search;
        this.reader = reader;
        this.faqs = faqs;
        this.staff = staff;
        this.address = address;
        this.replies = replies;
        this.inquiries = inquiries;
    }

    /** Those that readers see and that are likely to answer an inquiry; empty where search is not sure of any. */
    public List<KnownEntry> fitting(String number) {
        inquiries.version(number);
        var asked = replies.asked(number).orElseThrow(Refusal::notFound);
        return fitting(asked.subject(), asked.language());
    }

    /** The same for whoever knows its subject. */
    public List<KnownEntry> fitting(String subject, Language language) {
        // nobody waits for corrections of what a customer wrote
        var found =
                search.find(new SearchRequest(subject, Set.of(SearchDocument.FAQ), null, language, 0, FITTING, true));
        return found.answered() ? found.items().stream().map(this::open).toList() : List.of();
    }

    private KnownEntry open(SearchHit hit) {
        return new KnownEntry(
                hit.id(), hit.language(), hit.title(), address.of(hit.language().path(hit.url())));
    }

    public List<KnownEntry> find(String words, Language language) {
        var found = new ArrayList<KnownEntry>();
        search.find(words, Set.of(SearchDocument.FAQ), language, OPEN).items().stream()
                .map(this::open)
                .forEach(found::add);
        if (staff.may(Rights.FAQ_READ)) {
            var internal =
                    new FaqFilter(null, FaqStatus.PUBLISHED, words, null, null, null, FaqVisibility.STAFF, false);
            faqs.rows(internal, INTERNAL, null).items().stream()
                    .map(row -> new KnownEntry(row.id().toString(), language, row.title(language), null))
                    .forEach(found::add);
        }
        return found;
    }

    /** The Markdown of an entry as it is published now, with the mark by which it is cited; refused when it is not any more. */
    public String quoted(KnownEntry entry) {
        return body(entry).strip() + "\n\n" + NamedEntries.mark(entry.id(), entry.language());
    }

    private String body(KnownEntry entry) {
        if (entry.isInternal()) {
            return faqs.find(new FaqId(Long.parseLong(entry.id())))
                    .filter(one -> one.status() == FaqStatus.PUBLISHED)
                    .map(one ->
                            one.content().translations().in(entry.language()).body())
                    .orElseThrow(Refusal::notFound);
        }
        if (reader.find(entry.id(), entry.language()) instanceof FaqAnswer.Found(var live)) {
            return live.body();
        }
        throw Refusal.notFound();
    }
}
