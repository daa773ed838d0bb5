/**
 * What categories ask by themselves (추가 질문): questions with types and conditions, hints before anybody writes (안내), whether
 * whoever asks must prove who they are (본인 확인), and what was answered.
 */
@NullMarked
@NamedInterface("question")
package io.haedap.inquiry.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
