package io.haedap.faq.ui;

import com.vaadin.flow.router.QueryParameters;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqRevision;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which two revisions are compared, in which language and how: what the address says. */
record Comparison(int from, int to, Language language, boolean source, boolean inline) {

    /** Reads an address; what it leaves out or says wrongly is chosen: the newest against what readers see or the one before. */
    static Comparison of(QueryParameters parameters, FaqDetails faq, List<FaqRevision> revisions) {
        int newest = faq.revision();
        int to = number(parameters, "to", revisions).orElse(newest);
        var live = faq.liveRevision();
        int before = live != null && live < to ? live : Math.max(1, to - 1);
        return new Comparison(
                number(parameters, "from", revisions).orElse(before),
                to,
                parameters
                        .getSingleParameter("lang")
                        .filter("en"::equals)
                        .map(_ -> Language.EN)
                        .orElse(Language.KO),
                parameters.getSingleParameter("as").filter("source"::equals).isPresent(),
                parameters.getSingleParameter("form").filter("inline"::equals).isPresent());
    }

    /** Whether an address says how the two are laid; without it a phone shows them in one column. */
    static boolean saysForm(QueryParameters parameters) {
        return parameters.getSingleParameter("form").isPresent();
    }

    private static Optional<Integer> number(QueryParameters parameters, String name, List<FaqRevision> revisions) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> revisions.stream()
                        .map(FaqRevision::number)
                        .filter(number -> String.valueOf(number).equals(text))
                        .findFirst());
    }

    QueryParameters parameters() {
        return QueryParameters.simple(Map.of(
                "from", String.valueOf(from),
                "to", String.valueOf(to),
                "lang", language.tag(),
                "as", source ? "source" : "text",
                "form", inline ? "inline" : "side"));
    }

    Comparison between(int older, int newer) {
        return new Comparison(older, newer, language, source, inline);
    }

    Comparison in(Language other) {
        return new Comparison(from, to, other, source, inline);
    }

    Comparison as(boolean sourceText, boolean inLine) {
        return new Comparison(from, to, language, sourceText, inLine);
    }
}
