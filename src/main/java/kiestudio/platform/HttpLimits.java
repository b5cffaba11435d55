package kiestudio.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one outgoing call may cost us. Every number binds; none is left to a default of the HTTP library.
 *
 * @param connect      to open a connection, TLS included, and to get a place in the pool
 * @param read         silence between two reads
 * @param total        from the call to the last byte of the answer, over everything in between
 * @param maxBodyBytes of an answer
 * @param pool         connections at a time
 * @param reuse        whether a connection serves several calls. Off where a stale one would make an outcome unclear
 * @param stall        the slowest body that is waited for, or null
 */
public record HttpLimits(
        Duration connect,
        Duration read,
        Duration total,
        long maxBodyBytes,
        int pool,
        boolean reuse,
        @Nullable Stall stall) {

    /** A body that brings fewer than {@code bytes} in {@code window} is given up. */
    public record Stall(long bytes, Duration window) {}

    private static final long KIB = 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Calls that cost money: a connection of their own each, since a stale one fails after the request was written. */
    public static final HttpLimits CREATE = new HttpLimits(
            CONNECT, Duration.ofSeconds(60), Duration.ofSeconds(60), 256 * KIB, 32, false, null);

    /** Harmless questions. */
    public static final HttpLimits API = new HttpLimits(
            CONNECT, Duration.ofSeconds(15), Duration.ofSeconds(15), 1024 * KIB, 8, true, null);

    /** Sending a file; the answer is small. */
    public static final HttpLimits UPLOAD = new HttpLimits(
            CONNECT, Duration.ofMinutes(5), Duration.ofMinutes(5), 1024 * KIB, 8, false, null);

    /** Fetching a file. */
    public static final HttpLimits MEDIA = new HttpLimits(
            CONNECT,
            Duration.ofSeconds(60),
            Duration.ofMinutes(15),
            2048 * KIB * KIB,
            8,
            false,
            new Stall(64 * KIB, Duration.ofSeconds(60)));

    public HttpLimits withTotal(Duration shorter) {
        return new HttpLimits(connect, read, shorter, maxBodyBytes, pool, reuse, stall);
    }
}
