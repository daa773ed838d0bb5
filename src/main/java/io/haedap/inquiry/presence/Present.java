package io.haedap.inquiry.presence;

import io.haedap.inquiry.Colleague;

/** A colleague who has the inquiry open; on several screens they do what weighs most. */
public record Present(Colleague by, Doing doing) {}
