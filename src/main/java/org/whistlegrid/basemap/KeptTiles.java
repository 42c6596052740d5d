package org.whistlegrid.basemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Fetched tiles in a folder of bounded size: those used last and most stay. A file's time is when it was fetched, by the
 * product's clock. The index over the folder is in memory and made anew at the first use after a start.
 */
@ApplicationScoped
class KeptTiles {

    private static final Logger LOG = Logger.getLogger(KeptTiles.class);

    /** What a file costs on disk at least. */
    private static final int BLOCK = 4096;

    /** @param bytes none says that the upstream has no picture there */
    record Kept(byte[] bytes, Instant fetched) {}

    private final Path folder;
    private final Clock clock;
    private final Cache<String, Integer> sizes;
    private volatile boolean read;

    KeptTiles(BasemapConfig config, Clock clock) {
        this.folder = config.basemap().folder();
        this.clock = clock;
        this.sizes = Caffeine.newBuilder()
                .maximumWeight(config.basemap().bytes())
                .weigher((String tile, Integer size) -> Math.max(BLOCK, size))
                .evictionListener((String tile, Integer size, RemovalCause cause) -> delete(tile))
                .build();
    }

    Optional<Kept> find(String tile) {
        readFolder();
        Path file = folder.resolve(tile);
        try {
            byte[] bytes = Files.readAllBytes(file);
            sizes.put(tile, bytes.length);
            return Optional.of(new Kept(bytes, Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("Basemap: %s could not be read: %s", tile, e.toString());
            return Optional.empty();
        }
    }

    /** Written beside its place and moved there: who reads meanwhile reads the old one or the new one. */
    void keep(String tile, byte[] bytes) {
        Path file = folder.resolve(tile);
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "new", ".part");
            Files.write(beside, bytes);
            Files.setLastModifiedTime(beside, FileTime.from(clock.instant()));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sizes.put(tile, bytes.length);
        } catch (IOException e) {
            // a full disk costs speed, not the map
            LOG.warnf("Basemap: %s could not be kept: %s", tile, e.toString());
        }
    }

    private void delete(String tile) {
        try {
            Files.deleteIfExists(folder.resolve(tile));
        } catch (IOException e) {
            LOG.debugf("Basemap: %s could not be deleted: %s", tile, e.toString());
        }
    }

    private void readFolder() {
        if (read) {
            return;
        }
        synchronized (this) {
            if (!read && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile).forEach(this::index);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            read = true;
        }
    }

    private void index(Path file) {
        String tile = folder.relativize(file).toString();
        try {
            if (tile.endsWith(".part")) {
                Files.deleteIfExists(file);
            } else {
                sizes.put(tile, (int) Files.size(file));
            }
        } catch (IOException e) {
            LOG.debugf("Basemap: %s went away", tile);
        }
    }
}
