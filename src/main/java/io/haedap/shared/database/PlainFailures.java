package io.haedap.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Prints what hinders the start as the sentence it is. */
class PlainFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProductionRules.ProductionRefused refused) {
                return new FailureAnalysis(String.valueOf(refused.getMessage()), null, failure);
            }
        }
        return null;
    }
}
