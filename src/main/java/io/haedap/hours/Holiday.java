package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;

/** A day on which what heeds holidays is closed. {@code substitute} marks a day given for one that fell badly (대체공휴일). */
public record Holiday(LocalDate date, LocalText name, boolean substitute) {}
