package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.search.StaffDocument;
import io.haedap.search.StaffIndex;
import io.haedap.search.StaffKind;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The skeletons for new entries. They are part of the program, so each start hands over those that it has. */
@Component
@Order(60)
class FaqTemplateFindings implements StaffKind {

    private static final String TYPE = "template";

    private final FaqTemplates templates;
    private final StaffIndex index;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;

    FaqTemplateFindings(
            FaqTemplates templates, StaffIndex index, CurrentStaff staff, TransactionTemplate transactions) {
        this.templates = templates;
        this.index = index;
        this.staff = staff;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void put() {
        transactions.executeWithoutResult(_ -> index.putAllStaff(TYPE, documents()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nameKey() {
        return "faq.template.finding";
    }

    @Override
    public boolean isOpen() {
        return staff.may(Rights.FAQ_WRITE);
    }

    @Override
    public Set<String> scopes() {
        return Set.of();
    }

    @Override
    public Map<String, List<StaffDocument>> after(@Nullable String id, int most) {
        return id == null ? documents() : Map.of();
    }

    private Map<String, List<StaffDocument>> documents() {
        var documents = new LinkedHashMap<String, List<StaffDocument>>();
        for (var template : templates.all()) {
            documents.put(template.slug(), List.of(document(template, Language.KO), document(template, Language.EN)));
        }
        return documents;
    }

    private static StaffDocument document(FaqTemplate template, Language language) {
        return new StaffDocument(
                TYPE,
                template.slug(),
                language,
                template.name().in(language),
                template.hint().in(language) + "\n\n" + template.body().in(language),
                List.of(),
                null,
                "/console/faqs/new?template=" + template.slug());
    }
}
