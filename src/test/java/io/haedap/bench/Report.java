package io.haedap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Markdown that is printed line by line and kept in {@code target}. */
final class Report {

    private final Path file;

    Report(String name) {
        this.file = Path.of("target", name + ".md");
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    void line(String format, Object... values) {
        var line = format.formatted(values);
        System.out.println(line);
        write(line + "\n", StandardOpenOption.APPEND);
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, how);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
