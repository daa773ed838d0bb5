package io.haedap.search;

import java.nio.file.Path;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A process of its own that does nothing but follow PostgreSQL and keep its index on the disk, until it is killed. */
final class FollowingProgram {

    /** What it says once it has taken in everything for the first time. */
    static final String READY = "ready";

    private FollowingProgram() {}

    /** @param arguments address of the database, directory */
    public static void main(String[] arguments) throws Exception {
        var source = new SingleConnectionDataSource(arguments[0], "haedap_app", "", true);
        var documents = new SearchDocuments(JdbcClient.create(source), new NamedParameterJdbcTemplate(source), null);
        var index = new NodeIndex(Path.of(arguments[1]), documents.origin());
        var catchUp = new CatchUp(Audience.PUBLIC, documents, index, () -> false);
        catchUp.look();
        System.out.println(READY);
        while (true) {
            catchUp.look();
            index.keep();
        }
    }
}
