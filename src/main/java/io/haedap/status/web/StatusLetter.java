package io.haedap.status.web;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.StatusUpdate;
import io.haedap.subscription.News;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An update as a letter tells it, in both languages; times in Asia/Seoul. */
@Component
class StatusLetter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final MessageSource messages;
    private final PublicAddress address;

    StatusLetter(MessageSource messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    Map<Language, News.Words> of(Incident incident, StatusUpdate update) {
        return each(language -> {
            var stage = word(language, "status.incident." + update.status());
            return new News.Words(
                    word(
                            language,
                            "status.letter.incident",
                            stage,
                            incident.name().in(language)),
                    body(
                            incident.name().in(language),
                            List.of(
                                    word(language, "status.letter.stage", stage, moment(update.at(), language)),
                                    services(language, incident.services(), true)),
                            update.body().in(language),
                            page(language, incident.path(language))));
        });
    }

    /** What was planned stands below the news that it was moved: nobody looks for the first letter. */
    Map<Language, News.Words> of(Maintenance maintenance, StatusUpdate update) {
        var first = maintenance.plan().id().equals(update.id());
        var moved = !first && update.status().equals(MaintenanceStatus.SCHEDULED.word());
        var stage = moved
                ? "moved"
                : maintenance.told().stream()
                        .filter(one -> one.id().equals(update.id()))
                        .findFirst()
                        .orElse(update)
                        .status();
        return each(language -> new News.Words(
                word(
                        language,
                        "status.letter.maintenance",
                        word(language, "status.maintenance." + stage),
                        maintenance.name().in(language)),
                maintenance(
                        maintenance,
                        language,
                        update.body().in(language)
                                + (moved ? "\n\n" + maintenance.plan().body().in(language) : ""))));
    }

    /** The day before. */
    Map<Language, News.Words> near(Maintenance maintenance) {
        return each(language -> new News.Words(
                word(
                        language,
                        "status.letter.near",
                        maintenance.name().in(language),
                        moment(maintenance.scheduledFor(), language)),
                maintenance(maintenance, language, maintenance.plan().body().in(language))));
    }

    private String maintenance(Maintenance maintenance, Language language, String text) {
        return body(
                maintenance.name().in(language),
                List.of(
                        word(
                                language,
                                "status.letter.window",
                                moment(maintenance.scheduledFor(), language),
                                moment(maintenance.scheduledUntil(), language)),
                        services(language, maintenance.services(), false)),
                text,
                page(language, maintenance.path(language)));
    }

    private static String body(String title, List<String> facts, String text, String page) {
        var parts = new ArrayList<String>();
        parts.add("**" + Markdown.literal(title) + "**");
        parts.add(facts.stream()
                .filter(fact -> !fact.isEmpty())
                .map(fact -> "- " + fact)
                .collect(Collectors.joining("\n")));
        parts.add(text);
        parts.add(page);
        return String.join("\n\n", parts);
    }

    private String services(Language language, List<AffectedService> services, boolean states) {
        if (services.isEmpty()) {
            return "";
        }
        return word(
                language,
                "status.letter.services",
                services.stream()
                        .map(service -> Markdown.literal(service.name().in(language))
                                + (states
                                        ? " ("
                                                + word(
                                                        language,
                                                        "status.service."
                                                                + service.state()
                                                                        .word())
                                                + ")"
                                        : ""))
                        .collect(Collectors.joining(", ")));
    }

    private String page(Language language, String path) {
        return word(language, "status.letter.page", address.of(path));
    }

    private static Map<Language, News.Words> each(Function<Language, News.Words> words) {
        var both = new EnumMap<Language, News.Words>(Language.class);
        for (var language : Language.values()) {
            both.put(language, words.apply(language));
        }
        return both;
    }

    private static String moment(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(at.atZone(ZONE));
    }

    private String word(Language language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language.locale()));
    }
}
