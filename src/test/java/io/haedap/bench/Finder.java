package io.haedap.bench;

import java.util.List;

/** One of the searches that are compared. */
interface Finder {

    int SIZE = 10;

    /** The ids of the best, best first; {@code answered} where it dares to say so. */
    record Found(List<String> ids, boolean answered) {

        /** From 1; 0 is not among them. */
        int rank(String id) {
            return ids.indexOf(id) + 1;
        }
    }

    Found find(String query);
}
