package kiestudio.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import kiestudio.platform.Sha256;
import kiestudio.platform.StudioProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The folder of bytes. A file's name is the SHA-256 of its content, so that the same bytes are kept once and nothing a person typed is
 * ever part of a path. A file appears under its name only when it is whole and synced:
 *
 * <pre>
 * media/tmp/&lt;uuid&gt;.part          being written; worthless after a crash
 * media/ab/&lt;sha256&gt;              kept
 * media/derived/ab/&lt;sha256&gt;-768.jpg  made from it, can be made again
 * media/samples/&lt;sha256 of a name&gt;  what a voice sounds like, can be fetched again
 * </pre>
 */
@Component
class MediaStore {

    /** What is left free for the database, whatever comes in. */
    private static final long RESERVE = 256L << 20;

    private final Path root;
    private final Path parts;
    private final Path derived;
    private final long reserve;

    @Autowired
    MediaStore(StudioProperties studio) {
        this(studio.dataDir().toAbsolutePath().normalize().resolve("media"), RESERVE);
    }

    /** @param reserve bytes to be left free on the disk */
    MediaStore(Path root, long reserve) {
        this.root = root;
        this.parts = root.resolve("tmp");
        this.derived = root.resolve("derived");
        this.reserve = reserve;
        try {
            createPrivate(root);
            createPrivate(parts);
            createPrivate(derived);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " for media cannot be used", e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** @return whether so many more bytes would leave the reserve untouched */
    boolean hasSpaceFor(long bytes) {
        try {
            FileStore disk = Files.getFileStore(root);
            return disk.getUsableSpace() - bytes >= reserve;
        } catch (IOException e) {
            return false;
        }
    }

    /** A new place to write to; the caller keeps it or deletes it. */
    Path newPart() {
        return parts.resolve(UUID.randomUUID() + ".part");
    }

    /** Syncs a part, gives it its name and returns that name. */
    String keep(Path part) throws IOException {
        String sha256 = sync(part);
        Path target = path(sha256);
        createPrivate(target.getParent());
        // Over an older copy too: its new date keeps the janitor away until the row stands.
        move(part, target);
        return sha256;
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** @param suffix begins with a hyphen */
    Path derivedPath(String sha256, String suffix) {
        return derived.resolve(sha256.substring(0, 2)).resolve(sha256 + suffix);
    }

    /** @param key of a sample, in hexadecimal digits */
    Path samplePath(String key) {
        return root.resolve("samples").resolve(key);
    }

    /** Moves a part to a file that can be had again. */
    void keepDerived(Path part, Path target) throws IOException {
        createPrivate(target.getParent());
        move(part, target);
    }

    Path root() {
        return root;
    }

    Path parts() {
        return parts;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(to.getParent());
    }

    private static String sync(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                InputStream in = Channels.newInputStream(channel)) {
            channel.force(true);
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The name itself survives a power cut only when its folder is synced; Windows has no such call and no such need. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException ignored) {
            // Not possible on this system.
        }
    }
}
