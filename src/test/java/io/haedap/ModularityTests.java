package io.haedap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.haedap");

    @Test
    void modules_use_only_what_they_say() {
        var modules = ApplicationModules.of(Haedap.class);

        modules.verify();

        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    @Test
    void only_screens_and_the_shell_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "io.haedap.console..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(CLASSES);
    }

    @Test
    void resources_know_no_screens() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(resideInAPackage("..ui.."))
                .check(CLASSES);
    }

    @Test
    void no_store_is_public() {
        noClasses()
                .that()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .or()
                .areAnnotatedWith("org.springframework.stereotype.Repository")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_time_but_from_the_clock() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    }

    @Test
    void korean_stands_in_bundles_and_not_in_code() throws IOException {
        var literal = Pattern.compile("\"[^\"]*\\p{IsHangul}");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ModularityTests::lines)
                    .filter(line -> !line.strip().startsWith("*")
                            && !line.strip().startsWith("//")
                            && !line.strip().startsWith("/*"))
                    .filter(line -> literal.matcher(line).find())
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
