package io.haedap.mail;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.shared.PlainText;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each letter as a row of the transaction that caused it. Nothing in a name or subject can become a header line. */
@Component
class LetterOutbox implements Outbox {

    static final String TOPIC = "mail";

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_NAME = 100;

    private final LetterStore store;
    private final Dispatcher dispatcher;
    private final Sender sender;
    private final Changes changes;
    private final Clock clock;

    LetterOutbox(LetterStore store, Dispatcher dispatcher, Sender sender, Changes changes, Clock clock) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        post(letter, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<Letter> letters) {
        store.addAll(letters.stream().map(LetterOutbox::tidy).toList(), clock.instant());
        changes.tell(TOPIC);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter, Instant notBefore) {
        store.add(tidy(letter), clock.instant(), notBefore);
        changes.tell(TOPIC);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(String key) {
        return store.takeBack(key);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean moveTo(String key, Instant notBefore) {
        var moved = store.moveTo(key, notBefore);
        if (moved) {
            changes.tell(TOPIC);
        }
        return moved;
    }

    @Override
    public String page(Letter letter) {
        var tidy = tidy(letter);
        var footer = sender.footer(tidy.kind(), tidy.language(), tidy.unsubscribe());
        return LetterMessage.page(tidy.language(), tidy.body() + footer);
    }

    @Override
    public boolean delivers() {
        return dispatcher.delivers();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String about) {
        store.withdraw(about);
    }

    private static Letter tidy(Letter letter) {
        var to = letter.to().strip().toLowerCase(Locale.ROOT);
        if (!to.matches("[^@\\s\\p{Cntrl}<>,;]{1,64}@[^@\\s\\p{Cntrl}<>,;]+") || to.length() > 254) {
            throw new IllegalArgumentException("A letter needs one mail address");
        }
        var subject = oneLine(SensitiveNumbers.masked(letter.subject()), LONGEST_SUBJECT);
        return new Letter(
                letter.key(),
                letter.kind(),
                to,
                name(letter.toName()),
                letter.language(),
                subject.isEmpty() ? "-" : subject,
                SensitiveNumbers.masked(PlainText.tidy(letter.body()).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")),
                letter.about(),
                letter.unsubscribe());
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : oneLine(name, LONGEST_NAME);
    }

    /** Line breaks and everything else that is no text becomes a blank. */
    static String oneLine(String text, int most) {
        return PlainText.shorten(
                text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip(), most);
    }
}
