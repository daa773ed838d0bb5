@NullMarked
package io.haedap.shared.database;

import org.jspecify.annotations.NullMarked;
