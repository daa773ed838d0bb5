@NullMarked
package io.haedap.hours.web;

import org.jspecify.annotations.NullMarked;
