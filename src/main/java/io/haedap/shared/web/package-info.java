@NullMarked
package io.haedap.shared.web;

import org.jspecify.annotations.NullMarked;
