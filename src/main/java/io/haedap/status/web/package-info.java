@NullMarked
package io.haedap.status.web;

import org.jspecify.annotations.NullMarked;
