/**
 * The way back (되돌리기): one journal of inverse operations behind every undo of the inquiry desk. Whatever changes an inquiry
 * notes here, in its own transaction, which fields it touched; {@link io.haedap.inquiry.undo.UndoDesk} takes it back.
 */
@NullMarked
package io.haedap.inquiry.undo;

import org.jspecify.annotations.NullMarked;
