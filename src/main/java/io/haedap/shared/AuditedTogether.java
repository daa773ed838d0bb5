package io.haedap.shared;

import java.util.List;

/** What one job did to many things at once, recorded by audit line by line as if each had been told alone, but written together. */
public record AuditedTogether(List<? extends Audited> events) {}
