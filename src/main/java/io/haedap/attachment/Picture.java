package io.haedap.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.haedap.shared.Refusal;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Draws a picture anew: what comes out holds pixels and nothing else, neither EXIF nor anything hidden behind the picture.
 * Its size is looked at before a single pixel is decoded, and few are decoded at once.
 */
record Picture(FileKind kind, int width, int height) {

    private static final float QUALITY = 0.9f;
    private static final Semaphore DECODERS = new Semaphore(2);

    /** The largest picture that is decoded. */
    record Limit(int side, long pixels) {

        void check(int width, int height) {
            if (width < 1 || height < 1) {
                throw broken();
            }
            if (width > side || height > side || (long) width * height > pixels) {
                throw Refusal.of(
                        Refusal.Kind.INVALID,
                        "attachment-picture",
                        Refusal.Fault.of("file", "attachment-picture-size", side, pixels / 1_000_000));
            }
        }
    }

    static Picture redraw(Path source, FileKind kind, Path target, Limit limit) throws IOException {
        DECODERS.acquireUninterruptibly();
        try {
            return redrawn(source, kind, target, limit);
        } finally {
            DECODERS.release();
        }
    }

    private static Picture redrawn(Path source, FileKind kind, Path target, Limit limit) throws IOException {
        var drawn = upright(read(source, kind, limit), Orientation.of(source, kind));
        var better = better(kind, drawn);
        write(drawn, better, target);
        return new Picture(better, drawn.getWidth(), drawn.getHeight());
    }

    private static BufferedImage read(Path source, FileKind kind, Limit limit) {
        var reader = reader(kind);
        try (var in = new FileImageInputStream(source.toFile())) {
            reader.setInput(in, true, true);
            limit.check(reader.getWidth(0), reader.getHeight(0));
            var image = reader.read(0);
            limit.check(image.getWidth(), image.getHeight());
            return image;
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw broken();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileKind kind) {
        return kind == FileKind.WEBP
                ? webp()
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
    }

    private static ImageReader webp() {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    /** Into the colours that screens speak, whatever profile the picture came with. */
    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var turned = orientation.isOnItsSide();
        var drawn = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.drawImage(image, orientation.upright(image.getWidth(), image.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static FileKind better(FileKind kind, BufferedImage drawn) {
        return switch (kind) {
            case JPEG -> FileKind.JPEG;
            case WEBP -> drawn.getColorModel().hasAlpha() ? FileKind.PNG : FileKind.JPEG;
            default -> FileKind.PNG;
        };
    }

    private static void write(BufferedImage drawn, FileKind kind, Path target) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (var out = new FileImageOutputStream(target.toFile())) {
            var how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static Refusal broken() {
        return Refusal.of(
                Refusal.Kind.INVALID, "attachment-picture", Refusal.Fault.of("file", "attachment-picture-broken"));
    }
}
