package io.haedap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTests {

    private static final Picture.Limit LIMIT = new Picture.Limit(12_000, 30_000_000);
    /** Two by two pixels, lossy, as a browser makes it. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    private Path directory;

    @Test
    void what_is_not_the_picture_is_gone() throws IOException {
        var bytes = Samples.followedBy(Samples.jpegWithExif(40, 20, 1), "<script>alert(1)</script>");

        redrawn(bytes, FileKind.JPEG);

        assertThat(new String(Files.readAllBytes(target()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("secret-place")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, red, blue",
        "2, 40, 20, blue, red",
        "3, 40, 20, blue, red",
        "4, 40, 20, red, blue",
        "5, 20, 40, red, blue",
        "6, 20, 40, red, blue",
        "7, 20, 40, blue, red",
        "8, 20, 40, blue, red"
    })
    void a_picture_stands_upright_before_its_exif_goes(
            int orientation, int width, int height, String first, String last) throws IOException {
        var picture = redrawn(Samples.jpegWithExif(40, 20, orientation), FileKind.JPEG);

        var shown = shown();
        assertThat(picture).isEqualTo(new Picture(FileKind.JPEG, width, height));
        assertThat(shown.getWidth()).isEqualTo(width);
        assertThat(colour(shown, 3, 3)).isEqualTo(first);
        assertThat(colour(shown, width - 4, height - 4)).isEqualTo(last);
    }

    @Test
    void a_moving_picture_becomes_a_still_one() throws IOException {
        assertThat(redrawn(Samples.gif(30, 10), FileKind.GIF)).isEqualTo(new Picture(FileKind.PNG, 30, 10));
        assertThat(colour(shown(), 3, 3)).isEqualTo("red");
    }

    @Test
    void webp_becomes_what_everybody_can_read() throws IOException {
        var picture = redrawn(Base64.getDecoder().decode(WEBP), FileKind.WEBP);

        assertThat(picture.kind()).isEqualTo(FileKind.JPEG);
        assertThat(shown().getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "12001, 1", "1, 12001", "8000, 8000", "2147483647, 2147483647"})
    void a_bomb_is_refused_before_it_is_decoded(int width, int height) {
        var before = Runtime.getRuntime().totalMemory();

        assertThatThrownBy(() -> redrawn(Samples.bomb(width, height), FileKind.PNG))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-picture"));
        assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(500_000_000);
    }

    @ParameterizedTest
    @CsvSource({"PNG", "JPEG", "GIF", "WEBP"})
    void a_broken_picture_is_refused(FileKind kind) {
        var whole = switch (kind) {
            case PNG -> Samples.png(60, 60);
            case JPEG -> Samples.jpeg(60, 60);
            case GIF -> Samples.gif(60, 60);
            default -> Base64.getDecoder().decode(WEBP);
        };

        assertThatThrownBy(() -> redrawn(Arrays.copyOf(whole, 16), kind))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("attachment-picture"));
    }

    @Test
    void nonsense_in_the_exif_is_passed_over() throws IOException {
        assertThat(redrawn(Samples.jpegWithExif(40, 20, 77), FileKind.JPEG))
                .isEqualTo(new Picture(FileKind.JPEG, 40, 20));
    }

    private Picture redrawn(byte[] bytes, FileKind kind) throws IOException {
        return Picture.redraw(Files.write(directory.resolve("sent"), bytes), kind, target(), LIMIT);
    }

    private Path target() {
        return directory.resolve("drawn");
    }

    private BufferedImage shown() throws IOException {
        return ImageIO.read(target().toFile());
    }

    private static String colour(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }
}
