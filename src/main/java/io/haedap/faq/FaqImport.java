package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes entries in, by their external ids: a line that is known and says nothing new changes nothing, so that an import that
 * broke off is simply sent again. Lines stand alone: one that is refused holds up no other.
 */
@Service
@PreAuthorize("hasAuthority('faq:import')")
public class FaqImport {

    private static final Logger log = LoggerFactory.getLogger(FaqImport.class);
    private static final int CHUNK = 500;

    /** A file that is something else altogether is not read to its end: what is told of each line would fill the memory. */
    static final int MOST_REJECTED = 10_000;

    private final ImportChunk chunks;
    private final TransactionTemplate transactions;
    private final CurrentStaff staff;
    private final ExternalIds ids;

    FaqImport(ImportChunk chunks, TransactionTemplate transactions, CurrentStaff staff, ExternalIds ids) {
        this.ids = ids;
        this.chunks = chunks;
        this.transactions = transactions;
        this.staff = staff;
    }

    /** Refuses who may import but not publish thereby. */
    public void check(boolean publish) {
        if (publish && !staff.may(Rights.FAQ_IMPORT_PUBLISHED)) {
            throw new AccessDeniedException(Rights.FAQ_IMPORT_PUBLISHED);
        }
    }

    /**
     * Commits a few hundred lines at a time.
     *
     * @param publish brings each line to the state that it names, published where it names none; asks for a right of its own.
     *     Approvals do not travel: what was approved elsewhere comes in review. Without it all come as drafts.
     * @param trial tells what would happen and changes nothing
     */
    public ImportReport run(Iterator<ImportedFaq> lines, boolean publish, boolean trial) {
        return run(lines, publish, trial, Set.of());
    }

    /** As above; a trial takes the categories for granted that are made before it is done in earnest. */
    public ImportReport run(Iterator<ImportedFaq> lines, boolean publish, boolean trial, Set<String> coming) {
        check(publish);
        var tally = new ImportTally(publish, trial, coming);
        each(lines, tally);
        if (!trial) {
            each(List.copyOf(tally.waiting()).iterator(), tally.silent());
        }
        return tally.report();
    }

    /** Those of the external ids that entries here have. */
    public Set<String> known(Set<String> externalIds) {
        return ids.resolve(externalIds).keySet();
    }

    private void each(Iterator<ImportedFaq> lines, ImportTally tally) {
        var chunk = new ArrayList<ImportedFaq>();
        var ids = new HashSet<String>();
        while (lines.hasNext()) {
            var line = lines.next();
            var externalId = line.externalId();
            if (tally.rejections() >= MOST_REJECTED) {
                tally.rejected(line, List.of(Refusal.Fault.of("body", "faq-import-stopped", MOST_REJECTED)));
                break;
            }
            if (line.content() == null || externalId == null) {
                tally.rejected(line, line.faults());
                continue;
            }
            if (chunk.size() == CHUNK || ids.contains(externalId)) {
                take(chunk, tally);
                ids.clear();
            }
            ids.add(externalId);
            chunk.add(line);
        }
        take(chunk, tally);
    }

    private void take(List<ImportedFaq> chunk, ImportTally tally) {
        try {
            inTransaction(chunk, tally);
        } catch (DataAccessException | Refusal raced) {
            chunk.forEach(line -> alone(line, tally));
        }
        chunk.clear();
    }

    /** Where a chunk met somebody else's change, each of its lines is tried for itself. */
    private void alone(ImportedFaq line, ImportTally tally) {
        try {
            inTransaction(List.of(line), tally);
        } catch (DataAccessException | Refusal raced) {
            log.warn("Line {} of an import was left out: {}", line.line(), raced.getMessage());
            tally.rejected(
                    line,
                    raced instanceof Refusal refused && !refused.faults().isEmpty()
                            ? refused.faults()
                            : List.of(Refusal.Fault.of("externalId", "faq-import-raced")));
        }
    }

    private void inTransaction(List<ImportedFaq> chunk, ImportTally tally) {
        if (chunk.isEmpty()) {
            return;
        }
        var part = tally.part();
        transactions.executeWithoutResult(transaction -> {
            chunks.take(chunk, part);
            if (tally.trial()) {
                transaction.setRollbackOnly();
            }
        });
        tally.add(part);
    }
}
