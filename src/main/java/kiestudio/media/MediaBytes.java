package kiestudio.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads a stored file at any place, without ever holding more than a window of it. Whatever lies beyond the end is a
 * {@link BrokenMediaException}, so that no format has to count for itself.
 */
final class MediaBytes implements Closeable {

    private static final int WINDOW = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long windowAt;
    private int windowLength;

    private MediaBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static MediaBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new MediaBytes(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        if (at < windowAt || at >= windowAt + windowLength) {
            load(at);
        }
        return window[(int) (at - windowAt)] & 0xff;
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Big-endian; values beyond 2^63 − 1 come out as a size no file has. */
    long u64(long at) throws IOException {
        long value = u32(at) << 32 | u32(at + 4);
        return value < 0 ? Long.MAX_VALUE : value;
    }

    int u16le(long at) throws IOException {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24le(long at) throws IOException {
        return u8(at + 2) << 16 | u16le(at);
    }

    long u32le(long at) throws IOException {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    /** Whether these ASCII characters stand there; false beyond the end. */
    boolean has(long at, String ascii) throws IOException {
        if (at < 0 || at + ascii.length() > size) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String ascii(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(long at, int length) throws IOException {
        if (at < 0 || length > size - at) {
            throw cutOff();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u8(at + i);
        }
        return bytes;
    }

    void copy(long from, long to, OutputStream out) throws IOException {
        long at = from;
        while (at < to) {
            u8(at);
            int offset = (int) (at - windowAt);
            int length = (int) Math.min(windowLength - offset, to - at);
            out.write(window, offset, length);
            at += length;
        }
    }

    private void load(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw cutOff();
        }
        var buffer = ByteBuffer.wrap(window);
        long from = at;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, from);
            if (count < 0) {
                break;
            }
            from += count;
        }
        windowAt = at;
        windowLength = buffer.position();
        if (windowLength == 0) {
            throw cutOff();
        }
    }

    private static BrokenMediaException cutOff() {
        return new BrokenMediaException("the file is cut off");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
