package io.haedap.search.insight;

import io.haedap.shared.Language;
import java.time.LocalDate;

/**
 * Words and what became of them in a period. {@code results} are those of the last time that readers asked, {@code resultsNow} those of
 * this moment, {@code found} tells whether something answers them at this moment, {@code hidden} that they are never proposed to readers.
 */
public record AskedWords(
        String words,
        Language language,
        long times,
        long missed,
        long results,
        long resultsNow,
        AskedClicks clicks,
        LocalDate lastDay,
        boolean found,
        boolean hidden) {

    long loudness(AskedList list) {
        return list == AskedList.MISSED ? missed : times;
    }
}
