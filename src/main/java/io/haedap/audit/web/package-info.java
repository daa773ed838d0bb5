@NullMarked
package io.haedap.audit.web;

import org.jspecify.annotations.NullMarked;
