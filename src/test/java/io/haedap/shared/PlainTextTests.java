package io.haedap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void noncharacters_and_controls_are_not_stored_but_people_write_freely() {
        assertThat(PlainText.isStorable("a\uffff")).isFalse();
        assertThat(PlainText.isStorable("\ufffe")).isFalse();
        assertThat(PlainText.isStorable(Character.toString(0x1ffff))).isFalse();
        assertThat(PlainText.isStorable("\u0000")).isFalse();
        assertThat(PlainText.isStorable("한글 \ufffd 👩‍🚀\n")).isTrue();
    }
}
