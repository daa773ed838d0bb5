package io.haedap.attachment;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how much is taken. {@code clamd} is host:port of a scanner; without one files are clean at once.
 * {@code perDay} limits count and bytes of one person in 24 hours, {@code perVisitor} those of one form or follow link,
 * {@code visitorsPerDay} what all visitors send together, {@code total} the whole store.
 */
@ConfigurationProperties("haedap.attachments")
record AttachmentSettings(
        Path directory,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("12000") int longestSide,
        @DefaultValue("30000000") long mostPixels,
        @DefaultValue("500") int perDay,
        @DefaultValue("1GB") DataSize perDayBytes,
        @DefaultValue("20") int perVisitor,
        @DefaultValue("60MB") DataSize perVisitorBytes,
        @DefaultValue("5GB") DataSize visitorsPerDay,
        @DefaultValue("50GB") DataSize total,
        @DefaultValue("1d") Duration grace,
        @Nullable String clamd) {}
