package org.whistlegrid.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.whistlegrid.exchange.format.FileRefused;

/** The folder that files lie in while they are read or written. A file's name is an id of ours, never a sender's. */
@ApplicationScoped
class Spool {

    private static final int PIECE = 1 << 16;

    private final ExchangeConfig config;

    Spool(ExchangeConfig config) {
        this.config = config;
    }

    Path of(UUID id) {
        try {
            return Files.createDirectories(config.folder()).resolve(id.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a body in.
     *
     * @param progress hears of the bytes taken so far, after each piece
     * @throws FileRefused when there are more than are taken; nothing is left then
     */
    long receive(UUID id, InputStream body, LongConsumer progress) throws IOException {
        Path file = of(id);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long taken = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                taken += read;
                if (taken > config.maxBytes()) {
                    throw FileRefused.tooLarge(config.maxBytes());
                }
                out.write(piece, 0, read);
                progress.accept(taken);
            }
            return taken;
        } catch (IOException | RuntimeException e) {
            delete(id);
            throw e;
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash left: files nobody wrote to for so long, with their parts. Told by the folder's own time: files have it. */
    int purgeUntouchedFor(Duration age) throws IOException {
        if (!Files.isDirectory(config.folder())) {
            return 0;
        }
        Path fresh = Files.createTempFile(config.folder(), "now", "");
        Instant since = Files.getLastModifiedTime(fresh).toInstant().minus(age);
        Files.delete(fresh);
        List<Path> old;
        try (Stream<Path> files = Files.walk(config.folder(), 2)) {
            old = files.filter(file -> !file.equals(config.folder()))
                    .filter(file -> isOlder(file, since))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    private static boolean isOlder(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(since)) < 0;
        } catch (IOException e) {
            // another node was faster
            return false;
        }
    }
}
