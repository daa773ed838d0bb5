package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.haedap.shared.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTests {

    @TempDir
    private Path directory;

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments("a.png", Samples.png(4, 4), FileKind.PNG),
                arguments("a.JPG", Samples.jpeg(4, 4), FileKind.JPEG),
                arguments("a.jpeg", Samples.jpeg(4, 4), FileKind.JPEG),
                arguments("a.gif", Samples.gif(4, 4), FileKind.GIF),
                arguments("a.pdf", Samples.pdf(), FileKind.PDF),
                arguments("a.txt", Samples.text("환불은 3일 안에 됩니다.\n# 제목\n"), FileKind.TEXT),
                arguments("a.txt", "환불 안내입니다".getBytes(Charset.forName("MS949")), FileKind.TEXT),
                arguments("a.txt", Samples.text("From: a\nSubject: b\n\nhello"), FileKind.TEXT),
                arguments("a.csv", Samples.text("이름,금액\n홍길동,1000\n"), FileKind.CSV),
                arguments("a.docx", Samples.zip("[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
                arguments("a.xlsx", Samples.zip("[Content_Types].xml", "xl/workbook.xml"), FileKind.XLSX),
                arguments("a.hwpx", Samples.zip("mimetype", "Contents/content.hpf"), FileKind.HWPX));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void a_file_is_what_name_and_content_agree_on(String name, byte[] bytes, FileKind kind) throws IOException {
        assertThat(kindOf(name, bytes)).isEqualTo(kind);
    }

    static Stream<Arguments> disguised() {
        var svg = Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        return Stream.of(
                arguments("a.png", Samples.jpeg(4, 4)),
                arguments("a.jpg", Samples.png(4, 4)),
                arguments("a.png", svg),
                arguments("a.png", Samples.text("<html><script>alert(1)</script></html>")),
                arguments("a.txt", Samples.text("<html><script>alert(1)</script></html>")),
                arguments("a.txt", Samples.text("\ufeff \n<!doctype html><p>x")),
                arguments("a.txt", svg),
                arguments("a.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_16)),
                arguments("a.txt", Samples.zip("x")),
                arguments("a.pdf", Samples.followedBy(Samples.text("<html>"), "%PDF-1.7")),
                arguments("a.pdf", Samples.png(2, 2)),
                arguments("a.docx", Samples.zip("evil.exe")),
                arguments("a.docx", Samples.zip("xl/workbook.xml")),
                arguments("a.docx", Samples.text("PK\u0003\u0004 broken")),
                arguments("a.docx", Samples.zip("word/document.xml", "word/vbaProject.bin")),
                arguments("a.hwp", Samples.text("HWP Document File V3.00")),
                arguments("a.svg", svg),
                arguments("a.html", Samples.text("<p>")),
                arguments("a.exe", Samples.text("MZ")),
                arguments("a", Samples.png(2, 2)),
                arguments("a.png", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void a_file_that_is_something_else_is_refused(String name, byte[] bytes) {
        assertThatThrownBy(() -> kindOf(name, bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-type"));
    }

    private FileKind kindOf(String name, byte[] bytes) throws IOException {
        return Content.kindOf(FileName.of(name), Files.write(directory.resolve("sent"), bytes));
    }
}
