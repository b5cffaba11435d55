package kiestudio.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code studio.data-dir} absolute, present and private before anything opens a file in it, and refuses an H2 address that
 * would lose commits.
 */
class DataDirectory implements EnvironmentPostProcessor {

    private static final String PROPERTY = "studio.data-dir";

    /** Ours in any case, and so private also where the data directory keeps the mode that it had. */
    private static final String DATABASE = "db";

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private final Log log;

    DataDirectory(DeferredLogFactory logs) {
        this.log = logs.getLog(DataDirectory.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path directory = absolute(environment.getProperty(PROPERTY, "./data"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("dataDirectory", Map.of(PROPERTY, directory.toString())));
        String url = environment.getProperty("spring.datasource.url", "");
        refuseUnknownDatabase(url);
        refuseLossyDatabase(url);
        prepare(directory);
        refuseSecondProcess(directory.resolve(DATABASE).resolve("studio.mv.db"));
    }

    private static Path absolute(String text) {
        try {
            return Path.of(text.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefusedException(
                    "STUDIO_DATA_DIR is not a path: " + e.getReason() + ".", "Give it a directory.", e);
        }
    }

    /** Said here, since the driver would repeat the whole address, with a password if it holds one. */
    private static void refuseUnknownDatabase(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.isBlank() && !lower.startsWith("jdbc:postgresql:") && !lower.startsWith("jdbc:h2:")) {
            throw new StartRefusedException(
                    "SPRING_DATASOURCE_URL must begin with jdbc:postgresql: or jdbc:h2:, the databases that the studio knows.",
                    "Correct it, for example jdbc:postgresql://localhost/studio, or unset it.");
        }
    }

    /** Without WRITE_DELAY=0 H2 loses the last half second of commits in a crash, and a paid task with them. */
    private static void refuseLossyDatabase(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        boolean file = upper.startsWith("JDBC:H2:")
                && !upper.startsWith("JDBC:H2:MEM:")
                && !upper.startsWith("JDBC:H2:TCP:")
                && !upper.startsWith("JDBC:H2:SSL:");
        if (file && !(upper + ";").contains(";WRITE_DELAY=0;")) {
            throw new StartRefusedException(
                    "SPRING_DATASOURCE_URL names an H2 file without WRITE_DELAY=0, so that a crash could lose paid tasks.",
                    "Append ;WRITE_DELAY=0 to the address, or remove SPRING_DATASOURCE_URL.");
        }
    }

    private void prepare(Path directory) {
        try {
            boolean ours = Files.notExists(directory) || isEmpty(directory);
            Files.createDirectories(directory);
            if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
                makePrivate(directory, ours);
                if (Files.notExists(directory.resolve(DATABASE))) {
                    Files.createDirectory(
                            directory.resolve(DATABASE), PosixFilePermissions.asFileAttribute(PRIVATE));
                }
            }
            Files.delete(Files.createTempFile(directory, "writable", null));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data directory " + directory + " cannot be used (" + reason(e) + ").",
                    "Make it a directory that the studio may write to, or name another with STUDIO_DATA_DIR.",
                    e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** A directory that already held something is not ours to lock: it might be /tmp. */
    private void makePrivate(Path directory, boolean ours) throws IOException {
        if (ours) {
            Files.setPosixFilePermissions(directory, PRIVATE);
        } else if (!PRIVATE.containsAll(Files.getPosixFilePermissions(directory))) {
            log.warn("Others on this machine may read the data directory " + directory + "; chmod 700 makes it private");
        }
    }

    /** H2 would say so too, but only half-way through the start; {@link DatabaseInUseFailureAnalyzer} covers other addresses. */
    private static void refuseSecondProcess(Path database) {
        if (!Files.isWritable(database)) {
            return;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw DatabaseInUseFailureAnalyzer.inUse();
            }
        } catch (OverlappingFileLockException | IOException e) {
            // Held by this very process, or not to be known here: H2 decides.
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException exists -> "it is a file";
            case NotDirectoryException not -> "it is a file";
            case NoSuchFileException absent -> "it cannot be made";
            case AccessDeniedException denied -> "no permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getClass().getSimpleName();
        };
    }
}
