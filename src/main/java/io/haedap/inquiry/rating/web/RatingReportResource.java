package io.haedap.inquiry.rating.web;

import io.haedap.inquiry.rating.RatingFigures;
import io.haedap.inquiry.rating.RatingReport;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How content customers were, in figures. */
@RestController
@RequestMapping(RatingReportResource.PATH)
class RatingReportResource implements ApiRights {

    static final String PATH = "/api/v1/reports/ratings";

    private final RatingReport report;

    RatingReportResource(RatingReport report) {
        this.report = report;
    }

    record Score(int score, long count) {}

    record OfQueue(String queue, long total, @Nullable Double average, List<Score> scores) {}

    record OfWeek(LocalDate from, long total, @Nullable Double average, List<Score> scores) {}

    record Figures(
            LocalDate from,
            LocalDate to,
            @Nullable String queue,
            long total,
            @Nullable Double average,
            List<Score> scores,
            List<OfQueue> queues,
            List<OfWeek> weeks) {}

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get(PATH, Rights.REPORT_READ));
    }

    @GetMapping
    Figures figures(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam @Nullable String queue) {
        var found = report.figures(from, to, queue == null || queue.isBlank() ? null : queue);
        return new Figures(
                found.from(),
                found.to(),
                found.queue(),
                found.all().total(),
                found.all().average(),
                scores(found.all()),
                found.queues().stream()
                        .map(one -> new OfQueue(
                                one.queue(), one.tally().total(), one.tally().average(), scores(one.tally())))
                        .toList(),
                found.weeks().stream()
                        .map(one -> new OfWeek(
                                one.monday(), one.tally().total(), one.tally().average(), scores(one.tally())))
                        .toList());
    }

    private static List<Score> scores(RatingFigures.Tally tally) {
        return IntStream.range(0, tally.scores().size())
                .mapToObj(i -> new Score(i + 1, tally.scores().get(i)))
                .toList();
    }
}
