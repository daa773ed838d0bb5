package io.haedap.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files below {@code db/sample}, each a list of things of one kind. */
@Component
public class SampleFiles {

    private final JsonMapper json;

    SampleFiles(JsonMapper json) {
        this.json = json;
    }

    /** @param name without its ending */
    public <T> List<T> read(String name, Class<T[]> type) {
        try (var file = new ClassPathResource("db/sample/" + name + ".json").getInputStream()) {
            return List.of(json.readValue(file, type));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
