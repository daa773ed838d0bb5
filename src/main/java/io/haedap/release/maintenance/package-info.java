/** Notices made of planned maintenance (점검 공지): which belongs to which, and whether both still tell the same time. */
@NullMarked
package io.haedap.release.maintenance;

import org.jspecify.annotations.NullMarked;
