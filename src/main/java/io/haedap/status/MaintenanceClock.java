package io.haedap.status;

import io.haedap.people.SystemActors;
import io.haedap.shared.LocalText;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a day before that maintenances are near, begins and ends them on time, once, on whichever node is first: rows are claimed with {@code skip locked} and the
 * database's clock decides.
 */
@Component
class MaintenanceClock {

    private final StatusEvents events;
    private final MaintenanceDesk desk;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final Clock clock;

    MaintenanceClock(
            StatusEvents events,
            MaintenanceDesk desk,
            TransactionTemplate transactions,
            MessageSource messages,
            Clock clock) {
        this.events = events;
        this.desk = desk;
        this.transactions = transactions;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void run() {
        SystemActors.as("maintenance-clock", Set.of("status:write"), () -> {
            transactions.executeWithoutResult(_ -> near());
            transactions.executeWithoutResult(_ -> begin());
            transactions.executeWithoutResult(_ -> end());
            return true;
        });
    }

    private void near() {
        events.near().forEach(desk::near);
    }

    private void begin() {
        var at = clock.instant();
        events.toBegin()
                .forEach(event -> desk.step(event, MaintenanceStatus.IN_PROGRESS, words("status.auto.begun"), at));
    }

    private void end() {
        var at = clock.instant();
        events.toEnd().forEach(event -> desk.step(event, MaintenanceStatus.COMPLETED, words("status.auto.ended"), at));
    }

    private LocalText words(String key) {
        return new LocalText(
                messages.getMessage(key, new Object[0], java.util.Locale.KOREAN),
                messages.getMessage(key, new Object[0], java.util.Locale.ENGLISH));
    }
}
