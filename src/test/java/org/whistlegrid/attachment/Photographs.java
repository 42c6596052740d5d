package org.whistlegrid.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that people and attackers upload, made for tests. */
final class Photographs {

    private Photographs() {}

    /** Left half red, right half blue. */
    static byte[] jpeg(int width, int height) {
        return written("jpeg", width, height);
    }

    static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    /** As a phone writes it: an Exif segment with the orientation and a text that must not be kept. */
    static byte[] jpegHeld(int orientation, int width, int height, String secret) {
        byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + text.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(text);
        byte[] plain = jpeg(width, height);
        return ByteBuffer.allocate(plain.length + exif.capacity())
                .put(plain, 0, 2)
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A valid PNG header of 33 bytes that promises a huge picture. */
    static byte[] pngBomb(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(png, header.array());
        chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
        return png.array();
    }

    /** A black PNG of 16 bits in four channels. */
    static byte[] deepPng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {16, 6, 0, 0, 0});
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("IDAT".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
            byte[] row = new byte[1 + 8 * width];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 8 + data.size() + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(png, header.array());
        chunk(png, data.toByteArray());
        chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
        return png.array();
    }

    /** A grey progressive JPEG whose blocks are passed over so many times, each time with nothing to add. */
    static byte[] paintedOver(int width, int height, int passes) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        byte[] quantization = new byte[65];
        Arrays.fill(quantization, 1, 65, (byte) 1);
        segment(jpeg, 0xDB, quantization);
        segment(
                jpeg,
                0xC2,
                ByteBuffer.allocate(9)
                        .put((byte) 8)
                        .putShort((short) height)
                        .putShort((short) width)
                        .put(new byte[] {1, 1, 0x11, 0})
                        .array());
        // one code of one bit each: "no difference" for the first pass, "nothing in 16,384 blocks" for the others
        segment(jpeg, 0xC4, oneCode(0x00, 0x00));
        segment(jpeg, 0xC4, oneCode(0x10, 0xE0));
        int blocks = ((width + 7) / 8) * ((height + 7) / 8);
        segment(jpeg, 0xDA, new byte[] {1, 1, 0, 0, 0, 0});
        jpeg.writeBytes(new byte[blocks / 8 + 1]);
        for (int i = 0; i < passes; i++) {
            segment(jpeg, 0xDA, new byte[] {1, 1, 0, 1, 63, 0});
            jpeg.writeBytes(new byte[2 * (blocks / 16_384 + 1)]);
        }
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return jpeg.toByteArray();
    }

    private static byte[] oneCode(int table, int symbol) {
        byte[] code = new byte[18];
        code[0] = (byte) table;
        code[1] = 1;
        code[17] = (byte) symbol;
        return code;
    }

    private static void segment(ByteArrayOutputStream jpeg, int marker, byte[] content) {
        jpeg.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        jpeg.writeBytes(content);
    }

    static byte[] with(byte[] picture, String tail) {
        byte[] end = tail.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(picture.length + end.length)
                .put(picture)
                .put(end)
                .array();
    }

    private static void chunk(ByteBuffer png, byte[] typeAndData) {
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        png.putInt(typeAndData.length - 4).put(typeAndData).putInt((int) crc.getValue());
    }

    private static byte[] written(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
