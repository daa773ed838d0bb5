package io.haedap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptBodyTests {

    private static Set<Path> files() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("haedap-body-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void a_long_body_is_read_again_and_leaves_no_file_even_while_it_is_kept() throws IOException {
        var bytes = new byte[KeptBody.IN_MEMORY * 2 + 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        var before = files();

        try (var body = KeptBody.read(new ByteArrayInputStream(bytes))) {
            assertThat(before).containsAll(files());
            assertThat(body.open().readAllBytes()).isEqualTo(bytes);
            assertThat(body.open().read()).isZero();
            assertThat(body.open().readAllBytes()).isEqualTo(bytes);
        }
    }
}
