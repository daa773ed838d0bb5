package io.haedap.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for tests, made on the spot: honest ones, and such as people with bad intentions send. */
public final class Samples {

    private Samples() {}

    /** Red on the left, blue on the right. */
    private static BufferedImage drawing(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] png(int width, int height) {
        return encoded(drawing(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(drawing(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] gif(int width, int height) {
        return encoded(drawing(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A JPEG whose EXIF says which way up it is, and where it was taken. */
    public static byte[] jpegWithExif(int width, int height, int orientation) {
        var plain = jpeg(width, height);
        var place = "37.5665N 126.9780E secret-place".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + place.length);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0).putInt(0).put(place);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        var segment = ByteBuffer.allocate(10 + tiff.capacity())
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array());
        out.writeBytes(segment.array());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A PNG of a hundred bytes that says it has so many pixels. */
    public static byte[] bomb(int width, int height) {
        var png = ByteBuffer.wrap(png(1, 1));
        png.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png.array(), 12, 17);
        png.putInt(29, (int) crc.getValue());
        return png.array();
    }

    public static byte[] followedBy(byte[] file, String more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(file);
        out.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    public static byte[] zip(String... members) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var member : members) {
                zip.putNextEntry(new ZipEntry(member));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
