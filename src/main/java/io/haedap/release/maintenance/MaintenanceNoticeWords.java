package io.haedap.release.maintenance;

import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeKind;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.Language;
import io.haedap.status.AffectedService;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the notice of a maintenance says to begin with: what was told, when in Seoul, and which services. */
@Component
class MaintenanceNoticeWords {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int TITLE = 200;

    private final MessageSource messages;
    private final StatusReader status;

    MaintenanceNoticeWords(MessageSource messages, StatusReader status) {
        this.messages = messages;
        this.status = status;
    }

    /** It takes effect when the maintenance begins, and concerns those of its services that are in use. */
    NoticeContent of(Maintenance maintenance) {
        var used = status.services().stream().map(WatchedService::id).toList();
        var services = maintenance.services().stream()
                .filter(service -> used.contains(service.id()))
                .toList();
        return new NoticeContent(
                NoticeKind.MAINTENANCE,
                new NoticeTranslations(text(maintenance, services, Language.KO), english(maintenance, services)),
                false,
                services.stream().map(AffectedService::id).toList(),
                maintenance.scheduledFor(),
                null);
    }

    /** Only where somebody has translated it all. */
    private @Nullable NoticeText english(Maintenance maintenance, List<AffectedService> services) {
        return maintenance.name().en() == null || maintenance.plan().body().en() == null
                ? null
                : text(maintenance, services, Language.EN);
    }

    private NoticeText text(Maintenance maintenance, List<AffectedService> services, Language language) {
        var name = maintenance.name().in(language);
        var title = say("title", language, name);
        var list = services.stream()
                .map(service -> "- " + service.name().in(language))
                .collect(Collectors.joining("\n"));
        return new NoticeText(
                title.length() > TITLE ? name : title,
                say(
                        services.isEmpty() ? "body.bare" : "body",
                        language,
                        maintenance.plan().body().in(language).strip(),
                        window(maintenance.scheduledFor(), maintenance.scheduledUntil(), language),
                        list));
    }

    private static String window(Instant from, Instant until, Language language) {
        var begin = from.atZone(SEOUL);
        var end = until.atZone(SEOUL);
        var same = begin.toLocalDate().equals(end.toLocalDate());
        return day(begin.toLocalDate(), language) + " " + TIME.format(begin)
                + (same ? "\u2013" : " \u2013 " + day(end.toLocalDate(), language) + " ") + TIME.format(end);
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(day);
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage("release.maintenance." + key, arguments, language.locale());
    }
}
