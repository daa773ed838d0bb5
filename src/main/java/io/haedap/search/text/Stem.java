package io.haedap.search.text;

import java.util.ArrayList;
import java.util.List;

/** A word as it is typed: what the dictionary knows of it from its beginning on, and what follows, such as particles (조사). */
public record Stem(String known, String rest) {

    /** Words of the dictionary that belong to marks between are passed over. */
    private static final int AHEAD = 6;

    /** All words of a passage in their order; compounds that the dictionary takes apart are whole again. */
    public static List<Stem> of(Passage passage) {
        var stems = new ArrayList<Stem>();
        var words = passage.words();
        int next = 0;
        for (var spaced : passage.spaced()) {
            int at = next;
            while (at < words.size() && at < next + AHEAD && !spaced.startsWith(words.get(at))) {
                at++;
            }
            int end = 0;
            while (at < words.size() && end < spaced.length() && spaced.startsWith(words.get(at), end)) {
                end += words.get(at).length();
                next = ++at;
            }
            stems.add(new Stem(spaced.substring(0, end), spaced.substring(end)));
        }
        return stems;
    }

    public String whole() {
        return known + rest;
    }
}
