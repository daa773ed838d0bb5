package io.haedap.mail;

import io.haedap.shared.Audited;

/** A person let a letter be sent again, or stopped it. */
record LetterMoved(long letter, LetterAction by) implements Audited {

    @Override
    public String action() {
        return switch (by) {
            case RETRY -> "letter.retried";
            case CANCEL -> "letter.cancelled";
        };
    }

    @Override
    public String subject() {
        return "letter:" + letter;
    }
}
