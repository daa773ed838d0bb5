package io.haedap.shared;

import io.haedap.shared.Difference.Change;
import io.haedap.shared.Difference.Piece;
import java.util.ArrayList;
import java.util.List;

/** Gathers what stayed and what changed; a blank between two changes goes with them, so that whole phrases are marked. */
final class Pieces {

    private final List<Piece> done = new ArrayList<>();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder fresh = new StringBuilder();
    private String blank = "";

    void add(String before, String after, boolean same) {
        if (!same) {
            gone.append(blank).append(before);
            fresh.append(blank).append(after);
            blank = "";
        } else if (before.isBlank() && (!gone.isEmpty() || !fresh.isEmpty())) {
            blank = before;
        } else {
            flush();
            done.add(new Piece(Change.SAME, before));
        }
    }

    private void flush() {
        take(Change.GONE, gone.toString());
        take(Change.NEW, fresh.toString());
        take(Change.SAME, blank);
        gone.setLength(0);
        fresh.setLength(0);
        blank = "";
    }

    private void take(Change change, String text) {
        if (!text.isEmpty()) {
            done.add(new Piece(change, text));
        }
    }

    List<Piece> all() {
        flush();
        return List.copyOf(done);
    }
}
