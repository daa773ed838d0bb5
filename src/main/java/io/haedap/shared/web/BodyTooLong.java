package io.haedap.shared.web;

import java.io.IOException;
import java.io.Serial;

/** The body of a request is longer than the API reads; answered with 413. */
public final class BodyTooLong extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLong(long most) {
        super("The body is longer than " + most + " bytes");
    }
}
