package org.whistlegrid.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.whistlegrid.attachment.AttachmentConfig;
import org.whistlegrid.attachment.AttachmentStore;

/** Keeps the pictures in a folder, spread over 256 by the random end of the id (its beginning is the time). */
@ApplicationScoped
class FolderStore implements AttachmentStore {

    private final Path root;

    FolderStore(AttachmentConfig config) {
        this.root = config.folder().toAbsolutePath();
    }

    @Override
    public void put(UUID id, Size size, byte[] jpeg) throws IOException {
        Path file = file(id, size);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, jpeg);
        // once the id is answered the picture must outlive a power cut: on the disk, not in its cache
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(UUID id, Size size) throws IOException {
        try {
            return Files.newInputStream(file(id, size));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(e.getFile());
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        for (Size size : Size.values()) {
            Files.deleteIfExists(file(id, size));
        }
    }

    private Path file(UUID id, Size size) {
        String name = id.toString();
        String spread = name.substring(name.length() - 2);
        return root.resolve(spread).resolve(name + (size == Size.FULL ? ".jpg" : ".thumbnail.jpg"));
    }
}
