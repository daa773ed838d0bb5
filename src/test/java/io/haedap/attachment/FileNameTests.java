package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.Refusal;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"화면 캡처 2026.11.22.png", "report v1.2.pdf", "사진(1).JPG", "한글 문서.hwp", "日本語.txt", "회사.com 안내.pdf"})
    void honest_names_stay_as_they_are(String name) {
        assertThat(FileName.of(name).toString()).isEqualToIgnoringCase(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.png",
                "..\\boot.png",
                "a/b.png",
                "a\\b.png",
                "..png",
                ".htaccess",
                "photo\u202egnp.exe.png",
                "\u2066a.png",
                "a\u200b.png",
                "a\u0000.png",
                "a\nb.png",
                "con.png",
                "NUL",
                "com1.txt",
                "a:b.png",
                "a.png.",
                "<b>.png",
                "",
                "   ",
                "\ud800.png",
                "\ufdd0.png"
            })
    void names_that_lead_elsewhere_or_hide_something_are_refused(String name) {
        assertThatThrownBy(() -> FileName.of(name))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill.exe.pdf", "a.html.png", "shell.php.jpg", "x.SVG.png", "macro.docm.docx", "a.js .png"})
    void a_second_ending_that_something_runs_is_refused(String name) {
        assertThatThrownBy(() -> FileName.of(name))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-name"));
    }

    @Test
    void a_name_of_many_letters_is_refused() {
        assertThat(FileName.of("가".repeat(146) + ".png")).isNotNull();
        assertThatThrownBy(() -> FileName.of("가".repeat(147) + ".png")).isInstanceOf(Refusal.class);
    }

    @Test
    void taken_apart_letters_are_put_together() {
        var apart = Normalizer.normalize("캡처.png", Normalizer.Form.NFD);

        assertThat(FileName.of(apart).toString()).isEqualTo("캡처.png");
    }

    @ParameterizedTest
    @CsvSource({
        "화면 캡처 (1).png, 화면-캡처-1.png",
        "100% 환불;안내.pdf, 100-환불-안내.pdf",
        "[x](y).txt, x-y.txt",
        "!!!.png, file.png",
        "a.b.png, a-b.png"
    })
    void an_address_holds_letters_digits_and_hyphens(String name, String address) {
        assertThat(FileName.inAddress(name, "")).isEqualTo(address);
    }
}
