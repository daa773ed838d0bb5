@NullMarked
package io.haedap.people.web;

import org.jspecify.annotations.NullMarked;
