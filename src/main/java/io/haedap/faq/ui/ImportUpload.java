package io.haedap.faq.ui;

import io.haedap.faq.ImportedFaq;
import io.haedap.faq.transfer.FaqLines;
import io.haedap.faq.transfer.HelpCentreFiles;
import io.haedap.faq.transfer.QuestionsAndAnswers;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The files of one import. Exports of help centres are several; of the others there is one, and a new one takes its place. */
final class ImportUpload {

    enum Kind {
        LINES,
        TEXT,
        HELP_CENTRE;

        static Kind of(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(".json") ? HELP_CENTRE : lower.endsWith(".txt") ? TEXT : LINES;
        }
    }

    private record Stored(String name, File file) {}

    private final JsonMapper json;
    private final List<Stored> files = new ArrayList<>();
    private Kind kind = Kind.LINES;

    ImportUpload(JsonMapper json) {
        this.json = json;
    }

    Kind kind() {
        return kind;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    void add(String name, File file) {
        var other = Kind.of(name);
        if (other != kind || other != Kind.HELP_CENTRE) {
            forget();
        }
        kind = other;
        files.add(new Stored(name, file));
    }

    void remove(String name) {
        files.stream().filter(one -> one.name.equals(name)).findFirst().ifPresent(gone -> {
            files.remove(gone);
            delete(gone.file);
        });
    }

    void forget() {
        files.forEach(one -> delete(one.file));
        files.clear();
    }

    private static void delete(File file) {
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(files.getFirst().file.toPath());
    }

    Iterator<ImportedFaq> entries(InputStream in, String category) throws IOException {
        return kind == Kind.TEXT ? QuestionsAndAnswers.read(in, category) : new FaqLines(in, json);
    }

    /** All of them read; whoever asks closes it. */
    HelpCentreFiles helpCentre() throws IOException {
        var read = new HelpCentreFiles(json);
        try {
            // they arrive in any order; lines are counted in one that can be told again
            for (var one :
                    files.stream().sorted(Comparator.comparing(Stored::name)).toList()) {
                try (var in = Files.newInputStream(one.file.toPath())) {
                    read.add(in);
                }
            }
            return read;
        } catch (IOException | RuntimeException broken) {
            read.close();
            throw broken;
        }
    }
}
