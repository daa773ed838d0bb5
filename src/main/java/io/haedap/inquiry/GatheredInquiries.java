package io.haedap.inquiry;

import io.haedap.shared.database.Changes;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For joints that answer inquiries together: what is gathered is passed over by whoever takes the next one; by hand anybody may take it.
 * Open to all, because what a customer or a publisher does may gather; it shows nothing to anybody.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class GatheredInquiries {

    private static final String SET = """
        update inquiry.inquiry
           set gathered = :gathered
         where number = any (:numbers) and gathered <> :gathered
        returning number
        """;
    private static final String IDLE = """
        select number
          from inquiry.inquiry
         where number = any (:numbers)
         order by id
           for no key update skip locked
        """;
    private static final String ALL = "select number from inquiry.inquiry where gathered";

    private final JdbcClient jdbc;
    private final Changes changes;

    GatheredInquiries(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Says so of inquiries that the caller holds, or has just stored. */
    public void mark(Collection<String> numbers, boolean gathered) {
        if (numbers.isEmpty()) {
            return;
        }
        jdbc.sql(SET)
                .param("gathered", gathered)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> row.getString("number"))
                .list()
                .forEach(number -> changes.tell(new InquiryChange(null, number).topic()));
    }

    /** Holds those of them that nobody else holds at this moment, and tells which; it waits for nobody. */
    public List<String> holdIdle(Collection<String> numbers) {
        return jdbc.sql(IDLE)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> row.getString("number"))
                .list();
    }

    /** All that are marked so. */
    public List<String> all() {
        return jdbc.sql(ALL).query((row, _) -> row.getString("number")).list();
    }
}
