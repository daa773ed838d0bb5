@NullMarked
package io.haedap.knowledge.web;

import org.jspecify.annotations.NullMarked;
