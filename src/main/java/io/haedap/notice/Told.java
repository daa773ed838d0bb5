package io.haedap.notice;

import org.jspecify.annotations.Nullable;

/** How a step goes on record: its name, what audit calls it, the words that came with it, and by how many days it was late. */
record Told(String action, String verb, @Nullable String remark, int daysLate) {

    Told(String action, String verb, @Nullable String remark) {
        this(action, verb, remark, 0);
    }

    Told(NoticeAction action, String verb, @Nullable String remark) {
        this(action.name(), verb, remark, 0);
    }

    Told late(int days) {
        return new Told(action, verb, remark, days);
    }
}
