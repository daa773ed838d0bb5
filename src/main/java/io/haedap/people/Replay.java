package io.haedap.people;

import io.haedap.shared.PersonalDataRead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a POST that may be asked for again, and what it shows of people. */
record Replay(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String contentType,
        byte[] body,
        List<PersonalDataRead> readings) {}
