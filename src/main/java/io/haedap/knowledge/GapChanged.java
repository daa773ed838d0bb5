package io.haedap.knowledge;

import io.haedap.shared.Audited;

/** Somebody said that what was answered without an entry needs none, or took that back. Recorded by audit. */
public record GapChanged(String number, GapAction deed) implements Audited {

    @Override
    public String action() {
        return switch (deed) {
            case DISMISS -> "inquiry.gap-dismissed";
            case REOPEN -> "inquiry.gap-reopened";
        };
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }
}
