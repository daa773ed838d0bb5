package io.haedap.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry that goes on in another one. {@code customer} is the masked name of whoever asked it where that is somebody else, as far
 * as the person sees customers.
 */
public record MergedInquiry(
        String number,
        String subject,
        boolean sameCustomer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String customer,
        @Nullable Colleague by,
        Instant at) {}
