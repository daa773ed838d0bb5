/** Korean and English search (검색): one Lucene index a node, built from PostgreSQL, which stays the truth. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "customer"})
package io.haedap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
