package io.haedap.search;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands over once more what lies in the tables of one kind, as the first start with this search does. */
public final class Refill {

    private Refill() {}

    public static void of(String type, ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("delete from search.staff_fill where type = :type")
                .param("type", type)
                .update();
        var kinds = context.getBeanProvider(StaffKind.class).stream()
                .filter(kind -> kind.type().equals(type))
                .toList();
        var fill = new StaffFill(
                List.copyOf(kinds),
                context.getBean(StaffDocuments.class),
                jdbc,
                context.getBean(TransactionTemplate.class));
        var filled = jdbc.sql("select done from search.staff_fill where type = :type")
                .param("type", type);
        do {
            fill.fill();
        } while (filled.query(Boolean.class).optional().filter(done -> !done).isPresent());
    }
}
