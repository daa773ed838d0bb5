package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.response.MeToo;
import io.haedap.search.TitleMarks;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.Visitor;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outages that are on, before an inquiry: those that it may be about first, and which of them it seems to be about. */
@Component
class OpenOutages {

    private static final int SENTENCES = 160;

    /** Who just said that they have an outage too, and what became of it. */
    record Said(String incident, MeToo.Said what) {}

    private final StatusReader status;
    private final Events events;
    private final LikelyAnswers likely;
    private final MeToo meToo;

    OpenOutages(StatusReader status, Events events, LikelyAnswers likely, MeToo meToo) {
        this.status = status;
        this.events = events;
        this.likely = likely;
        this.meToo = meToo;
    }

    /** Counts that somebody has it too; one that nobody knows any more is over. */
    Said say(String incident, Visitor visitor) {
        try {
            return new Said(incident, meToo.say(incident, visitor));
        } catch (Refusal unknown) {
            return new Said(incident, MeToo.Said.OVER);
        }
    }

    /** The outage that the inquiry of that number is about, as its customer or a colleague said. */
    @Nullable
    Event of(String inquiry, Visit visit) {
        return meToo.outageOf(inquiry)
                .map(incident -> events.incident(incident, visit))
                .orElse(null);
    }

    List<OpenOutage> before(InquiryForm form, boolean asked, @Nullable Said said, Visit visit) {
        var open = status.unresolved();
        if (open.isEmpty()) {
            return List.of();
        }
        var concerned = asked
                ? likely.outages(form.about(), visit.language()).stream()
                        .map(Incident::id)
                        .collect(Collectors.toSet())
                : java.util.Set.<String>of();
        return open.stream()
                .map(incident -> new OpenOutage(
                        incident,
                        events.incident(incident, visit),
                        newest(incident, visit),
                        concerned.contains(incident.id()),
                        said != null && said.incident().equals(incident.id()) ? said.what() : null))
                .sorted(Comparator.comparing(outage -> !outage.concerned()))
                .toList();
    }

    /**
     * Which of them the inquiry is about: what they chose; else the only one that their words touch, or, while nothing is written
     * yet, their category.
     */
    String chosen(InquiryForm form, List<OpenOutage> open, List<Category> categories, Visit visit) {
        if (!form.incident().isEmpty()) {
            return form.incident();
        }
        var touched = open.stream().filter(OpenOutage::concerned).toList();
        if (touched.isEmpty() && form.words().isBlank()) {
            touched = categories.stream()
                    .filter(category -> category.slug().equals(form.category()))
                    .map(category -> new TitleMarks(category.name().in(visit.language()), visit.language()))
                    .flatMap(marks -> open.stream().filter(outage -> touches(marks, outage.incident(), visit)))
                    .toList();
        }
        return touched.size() == 1 ? touched.getFirst().id() : "";
    }

    private static boolean touches(TitleMarks marks, Incident incident, Visit visit) {
        var services =
                incident.services().stream().map(service -> service.name().in(visit.language()));
        return Stream.concat(Stream.of(incident.name().in(visit.language())), services)
                .anyMatch(marks::touch);
    }

    private static String newest(Incident incident, Visit visit) {
        var words = Markdown.text(incident.latest().body().in(visit.language()));
        return PlainText.shorten(words.strip().replaceAll("\\s+", " "), SENTENCES);
    }
}
