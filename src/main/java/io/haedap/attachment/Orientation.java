package io.haedap.attachment;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which way up a picture was taken: the one thing that is read from its EXIF before all of it is dropped. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 512;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Upright where nothing is said or what is said makes no sense. */
    static Orientation of(Path file, FileKind kind) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var exif = switch (kind) {
                case JPEG -> inJpeg(bytes);
                case PNG -> inPng(bytes);
                case WEBP -> inWebp(bytes);
                default -> null;
            };
            return exif == null ? UPRIGHT : read(exif);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }

    private static @Nullable ByteBuffer inJpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff && (bytes.get(at + 1) & 0xff) != 0xda) {
            int length = bytes.getShort(at + 2) & 0xffff;
            if ((bytes.get(at + 1) & 0xff) == 0xe1 && length > 8 && isExif(bytes, at + 4)) {
                return bytes.slice(at + 10, length - 8);
            }
            at += 2 + length;
        }
        return null;
    }

    private static boolean isExif(ByteBuffer bytes, int at) {
        return bytes.slice(at, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static @Nullable ByteBuffer inPng(ByteBuffer bytes) {
        for (int at = 8; at + 8 <= bytes.limit(); ) {
            int length = bytes.getInt(at);
            if (bytes.getInt(at + 4) == 0x65584966) {
                return bytes.slice(at + 8, length);
            }
            at = Math.addExact(at, Math.addExact(length, 12));
            if (length < 0) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable ByteBuffer inWebp(ByteBuffer bytes) {
        for (int at = 12; at + 8 <= bytes.limit(); ) {
            int length = Integer.reverseBytes(bytes.getInt(at + 4));
            if (length < 0) {
                return null;
            }
            if (bytes.getInt(at) == 0x45584946) {
                return isExif(bytes, at + 8) ? bytes.slice(at + 14, length - 6) : bytes.slice(at + 8, length);
            }
            at = Math.addExact(at, Math.addExact(length, 8 + (length & 1)));
        }
        return null;
    }

    /** A TIFF header and its first directory. */
    private static Orientation read(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Math.min(exif.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if ((exif.getShort(at) & 0xffff) == TAG) {
                int value = exif.getShort(at + 8) & 0xffff;
                return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean isOnItsSide() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Turns a picture of that size upright. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
