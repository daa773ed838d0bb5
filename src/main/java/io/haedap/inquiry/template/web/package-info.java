@NullMarked
package io.haedap.inquiry.template.web;

import org.jspecify.annotations.NullMarked;
