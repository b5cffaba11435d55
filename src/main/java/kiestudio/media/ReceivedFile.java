package kiestudio.media;

import java.io.IOException;
import java.nio.file.Path;
import kiestudio.platform.MediaHttp;

/**
 * A file that came from outside, judged by its bytes: all of it is here, and it is of the kind that was expected.
 *
 * @param facts unknown where the file is complete but stranger than what we would take as an upload
 */
record ReceivedFile(FileType type, Facts facts) {

    /** Writes the body of an answer; the client has a cap of its own. */
    static void receive(MediaStore store, Part part, MediaHttp.Answer answer) throws IOException {
        long announced = answer.headers().getContentLength();
        if (!store.hasSpaceFor(Math.max(0, announced))) {
            throw new NoSpaceException();
        }
        long size = part.receive(answer.body(), Long.MAX_VALUE - 1);
        if (size == 0) {
            throw new BrokenMediaException("the file is empty");
        }
        if (announced >= 0 && announced != size) {
            throw new BrokenMediaException(size + " bytes came instead of " + announced);
        }
    }

    /** @throws BrokenMediaException when it is cut off, or something else than was expected */
    static ReceivedFile judge(Path path, MediaKind expected) throws IOException {
        try (MediaBytes file = MediaBytes.open(path)) {
            FileType type = FileType.ofResult(file).orElse(null);
            if (type == null) {
                throw new BrokenMediaException(stranger(file));
            }
            if (type.kind() != expected) {
                throw new BrokenMediaException(type.displayName() + " came where " + expected.id() + " was expected");
            }
            return new ReceivedFile(type, facts(type.format(), file));
        }
    }

    private static Facts facts(MediaFormat format, MediaBytes file) throws IOException {
        try {
            return format.inspect(file);
        } catch (BrokenMediaException e) {
            if (format.complete(file)) {
                return Facts.unknown(file.size());
            }
            throw e;
        }
    }

    private static String stranger(MediaBytes file) throws IOException {
        for (long at = 0; at < Math.min(256, file.size()); at++) {
            int c = file.u8(at);
            if (c == '<') {
                return "a web page came instead of a file";
            }
            if (c == '{' || c == '[') {
                return "JSON came instead of a file";
            }
            if (c > ' ' && c < 0x80) {
                break;
            }
        }
        return "a file of an unknown type came";
    }
}
