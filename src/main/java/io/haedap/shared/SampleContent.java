package io.haedap.shared;

/**
 * Sample content of one module, loaded once into an empty installation while sample data is on. Ordered by
 * {@link org.springframework.core.annotation.Order}; runs in one transaction, as {@code system}.
 */
public interface SampleContent {

    /** A permanent name, under which it is noted as loaded. */
    String name();

    void load();
}
