package io.haedap.inquiry.undo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code window} is for how long a deed can be taken back, {@code kept} for how long it is remembered that it was done. */
@ConfigurationProperties("haedap.inquiry.undo")
record UndoSettings(
        @DefaultValue("1d") Duration window,
        @DefaultValue("30d") Duration kept) {}
