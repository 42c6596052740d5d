package org.whistlegrid.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.whistlegrid.attachment.AttachmentConfig;
import org.whistlegrid.attachment.PictureRefused;

/**
 * Makes a {@link Picture} out of whatever was uploaded. Only pixels pass: the picture is drawn on a fresh sheet and
 * written anew, so that neither positions nor names nor a second file hidden behind the first (a polyglot) survive. The
 * size is read from the header and refused before anything is decoded.
 */
@ApplicationScoped
public class Darkroom {

    /** Longest side of a thumbnail, in pixels. */
    static final int THUMBNAIL = 320;

    private static final int DRAWN_BYTES = 3;
    private static final float QUALITY = 0.85f;

    private final AttachmentConfig config;
    private final Semaphore places;

    Darkroom(AttachmentConfig config) {
        this.config = config;
        this.places = new Semaphore(config.decoders(), true);
    }

    /** @throws PictureRefused when it is none, is damaged, or has too many pixels */
    public Picture develop(Path upload) throws IOException {
        PictureKind kind = PictureKind.of(upload).orElseThrow(PictureRefused::unknownKind);
        waitForPlace();
        try {
            BufferedImage upright = upright(decode(upload, kind), orientation(upload, kind));
            return new Picture(encode(upright), encode(shrunk(upright)), upright.getWidth(), upright.getHeight());
        } finally {
            places.release();
        }
    }

    /** A flood of uploads must not bind all threads of the product to waiting here. */
    private void waitForPlace() {
        try {
            if (!places.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw PictureRefused.tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PictureRefused.tooMany();
        }
    }

    private BufferedImage decode(Path upload, PictureKind kind) throws IOException {
        ImageReader reader = kind.reader();
        try (ImageInputStream in = new FileImageInputStream(upload.toFile())) {
            // metadata is ignored: compressed text of a PNG could unpack to gigabytes
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > config.maxPixels() || Math.max(width, height) > config.maxSide()) {
                throw PictureRefused.tooManyPixels(width, height, config.maxPixels(), config.maxSide());
            }
            if (kind == PictureKind.JPEG && Scans.in(upload) > config.maxScans()) {
                throw PictureRefused.damaged();
            }
            double bytes = (double) width * height * bytesPerPixel(reader);
            int step = (int) Math.ceil(Math.sqrt(bytes / config.decodeBytes()));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, every);
        } catch (PictureRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // the readers answer broken input with exceptions of many kinds
            throw PictureRefused.damaged();
        } finally {
            reader.dispose();
        }
    }

    /** Of the larger of the two sheets in memory: as it is decoded (a PNG may have eight), and drawn anew in three. */
    private static int bytesPerPixel(ImageReader reader) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        return Math.max(
                DRAWN_BYTES, samples.getNumBands() * DataBuffer.getDataTypeSize(samples.getDataType()) / Byte.SIZE);
    }

    private static Orientation orientation(Path upload, PictureKind kind) throws IOException {
        return kind == PictureKind.JPEG ? Orientation.of(upload) : Orientation.UPRIGHT;
    }

    /** On white, because a JPEG knows no transparency. */
    private static BufferedImage upright(BufferedImage decoded, Orientation orientation) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        return drawn(
                decoded,
                orientation.turns() ? height : width,
                orientation.turns() ? width : height,
                orientation.upright(width, height));
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        BufferedImage current = picture;
        // halving step by step averages all pixels; one large step would skip most of them
        while (true) {
            int longest = Math.max(current.getWidth(), current.getHeight());
            if (longest <= THUMBNAIL) {
                return current;
            }
            double factor = Math.max(0.5, (double) THUMBNAIL / longest);
            int width = Math.max(1, (int) Math.round(current.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(current.getHeight() * factor));
            current = drawn(
                    current,
                    width,
                    height,
                    AffineTransform.getScaleInstance(
                            (double) width / current.getWidth(), (double) height / current.getHeight()));
        }
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, AffineTransform how) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(from, how, null);
        pen.dispose();
        return sheet;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
