package io.haedap.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Looks for harm in a file. */
interface Scanner {

    /** What it found. */
    sealed interface Verdict {

        record Clean() implements Verdict {}

        record Infected(String name) implements Verdict {}
    }

    /** Throws where it cannot be asked or does not know: the file then waits. */
    Verdict scan(InputStream bytes) throws IOException;
}
