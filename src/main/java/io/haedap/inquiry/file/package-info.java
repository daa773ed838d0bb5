/** Files of inquiries (첨부 파일): which go with which message or draft, who opens them, when they are destroyed. */
@NullMarked
@NamedInterface("file")
package io.haedap.inquiry.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
