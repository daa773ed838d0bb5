package io.haedap.inquiry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However many inquiries there are, a file is found by indexes: it is looked for in every receipt and download. */
@HaedapTest
class FilePlansTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = {FileRows.PLACES, FileRows.OF_INQUIRY, FileRows.OF_MESSAGES})
    void indexes_lead_to_every_row(String question) {
        var asked = question.replace(":file", "'f'").replace(":inquiry", "1").replace(":messages", "array[1::bigint]");

        List<String> plan = transactions.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + asked).query(String.class).list();
        });

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }
}
