package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the lines of one import and remembers those that have to be looked at again. */
final class ImportTally {

    private final boolean publish;
    private final boolean trial;
    private final Set<String> coming;
    private final Map<String, ByteBuffer> tried;
    private final Set<String> late;
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private final List<ImportedFaq> waiting = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    /** {@code coming} are categories that a trial takes for granted, because whoever tries will make them first. */
    ImportTally(boolean publish, boolean trial, Set<String> coming) {
        this(publish, trial, coming, new HashMap<>(), new HashSet<>());
    }

    private ImportTally(
            boolean publish, boolean trial, Set<String> coming, Map<String, ByteBuffer> tried, Set<String> late) {
        this.publish = publish;
        this.trial = trial;
        this.coming = coming;
        this.tried = tried;
        this.late = late;
    }

    boolean publish() {
        return publish;
    }

    boolean trial() {
        return trial;
    }

    Set<String> coming() {
        return trial ? coming : Set.of();
    }

    /** What an earlier line of a trial would have made of that external id. */
    @Nullable
    ByteBuffer tried(String externalId) {
        return tried.get(externalId);
    }

    /** What is kept of a content: a trial of ten thousand entries does not hold their texts. */
    static ByteBuffer mark(FaqContent content) {
        return ByteBuffer.wrap(Fingerprint.of(content));
    }

    /** A tally for one transaction, which counts only when that has been committed. */
    ImportTally part() {
        return new ImportTally(publish, trial, coming, tried, late);
    }

    /** A tally that nobody reads: for lines that have been counted already. */
    ImportTally silent() {
        return part();
    }

    void add(ImportTally part) {
        created += part.created;
        updated += part.updated;
        unchanged += part.unchanged;
        rejected.addAll(part.rejected);
        waiting.addAll(part.waiting);
    }

    void created(String externalId, FaqContent content) {
        created++;
        note(externalId, content);
    }

    void updated(String externalId, FaqContent content) {
        updated++;
        note(externalId, content);
    }

    private void note(String externalId, FaqContent content) {
        if (trial) {
            tried.put(externalId, mark(content));
        }
    }

    void unchanged() {
        unchanged++;
    }

    void rejected(ImportedFaq line, List<Refusal.Fault> faults) {
        rejected.add(new ImportReport.Rejected(line.line(), line.externalId(), faults));
    }

    /** A line that names a related entry which a later line may bring comes once more, and after it whatever else is said of that entry. */
    void waits(ImportedFaq line, boolean lacksRelated) {
        var externalId = Objects.requireNonNull(line.externalId());
        if (lacksRelated) {
            late.add(externalId);
        }
        if (late.contains(externalId)) {
            waiting.add(line);
        }
    }

    List<ImportedFaq> waiting() {
        return waiting;
    }

    int rejections() {
        return rejected.size();
    }

    ImportReport report() {
        rejected.sort(Comparator.comparingInt(ImportReport.Rejected::line));
        return new ImportReport(created, updated, unchanged, List.copyOf(rejected));
    }
}
