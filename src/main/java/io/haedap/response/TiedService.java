package io.haedap.response;

import java.util.List;

/** In which categories customers write when a service fails; version 0 where nobody said so yet. */
public record TiedService(String service, List<String> categories, long version) {}
