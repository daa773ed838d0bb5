package io.haedap.response;

import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryRow;
import io.haedap.shared.Language;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is on beside an inquiry that is not linked to it, and why it may be about it: {@link Proposals} the other way round. */
@Component
class IncidentsBeside {

    private final StatusReader status;
    private final Links links;
    private final Dismissals dismissals;
    private final OutageCategories ties;
    private final CategoryTree categories;

    IncidentsBeside(
            StatusReader status, Links links, Dismissals dismissals, OutageCategories ties, CategoryTree categories) {
        this.status = status;
        this.links = links;
        this.dismissals = dismissals;
        this.ties = ties;
        this.categories = categories;
    }

    /** The likely ones first. */
    List<OpenIncident> of(InquiryRow inquiry) {
        var linked = links.ofInquiry(inquiry.number()).stream()
                .map(Links.Link::incident)
                .collect(Collectors.toSet());
        var dismissed = dismissals.of(inquiry.number());
        return status.unresolved().stream()
                .filter(incident -> !linked.contains(incident.id()))
                .map(incident -> new OpenIncident(
                        incident, dismissed.contains(incident.id()) ? Likeness.NONE : likeness(inquiry, incident)))
                .sorted(Comparator.comparing(one -> -one.likeness().kinds()))
                .toList();
    }

    private Likeness likeness(InquiryRow inquiry, Incident incident) {
        if (inquiry.receivedAt().isBefore(Proposals.since(incident))) {
            return Likeness.NONE;
        }
        var category = ties.covers(ties.of(incident), inquiry.category()) ? inquiry.category() : null;
        return new Likeness(
                category,
                Stream.of(Language.KO, Language.EN)
                        .map(language -> shared(inquiry, incident, language))
                        .reduce(List.of(), Wording::joined));
    }

    private List<String> shared(InquiryRow inquiry, Incident incident, Language language) {
        var category = categories
                .find(inquiry.category())
                .map(found -> found.name().in(language))
                .orElse("");
        return Wording.names(incident, language)
                .map(name -> new Wording(name, language, false).shared(category + " " + inquiry.subject()))
                .reduce(List.of(), Wording::joined);
    }
}
