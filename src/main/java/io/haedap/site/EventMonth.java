package io.haedap.site;

import java.util.List;

/** What happened in a month. */
record EventMonth(String name, List<Event> events) {}
