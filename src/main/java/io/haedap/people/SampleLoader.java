package io.haedap.people;

import io.haedap.shared.SampleContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads sample accounts and each module's sample content, each once, under one advisory lock for all nodes. */
@Component
@Order(0)
class SampleLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

    private final List<SampleContent> contents;
    private final SampleStaff staff;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final boolean wanted;

    SampleLoader(
            List<SampleContent> contents,
            SampleStaff staff,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            Environment environment) {
        this.contents = contents;
        this.staff = staff;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.wanted = environment.getProperty(
                "haedap.sample-data", Boolean.class, !environment.containsProperty("spring.datasource.url"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        var names = names();
        once("staff", () -> staff.make(name -> names.getOrDefault(name, name)));
        contents.forEach(content -> once(content.name(), content::load));
    }

    private void once(String name, Runnable load) {
        SystemActors.as(
                "sample",
                Set.of(),
                () -> transactions.execute(_ -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('people.sample'))")
                            .query()
                            .listOfRows();
                    var fresh = jdbc.sql(
                                    "insert into people.sample_loaded (name) values (:name) on conflict do nothing")
                            .param("name", name)
                            .update();
                    if (fresh == 1) {
                        log.info("Loading sample content: {}", name);
                        load.run();
                    }
                    return fresh;
                }));
    }

    private Map<String, String> names() {
        try (var file = new ClassPathResource("db/sample/staff.json").getInputStream()) {
            return json.readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
