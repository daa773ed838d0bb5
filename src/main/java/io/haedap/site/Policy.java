package io.haedap.site;

import java.time.LocalDate;
import java.util.List;

/** A policy in one language: since when it holds, which names its version, its text as safe HTML, and all versions there are, newest first. */
record Policy(LocalDate since, boolean current, String html, List<LocalDate> versions) {}
