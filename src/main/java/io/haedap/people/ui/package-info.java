@NullMarked
package io.haedap.people.ui;

import org.jspecify.annotations.NullMarked;
