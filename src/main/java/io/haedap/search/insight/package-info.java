/** What readers look for and where it leads them (검색 통계): counters of days, never who asked. */
@NullMarked
@NamedInterface("insight")
package io.haedap.search.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
