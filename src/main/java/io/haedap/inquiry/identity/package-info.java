/** Whether whoever asks proved to be who they say (본인 확인): before that nothing of their account is told. */
@NullMarked
@NamedInterface("identity")
package io.haedap.inquiry.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
