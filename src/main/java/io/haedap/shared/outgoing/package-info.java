/** The one way out: requests to addresses that somebody outside has chosen. */
@NullMarked
package io.haedap.shared.outgoing;

import org.jspecify.annotations.NullMarked;
