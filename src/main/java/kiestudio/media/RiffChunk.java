package kiestudio.media;

import java.io.IOException;

/** A piece of a RIFF file (WebP, WAV). Source: Microsoft "Multimedia Programming Interface and Data Specifications 1.0". */
record RiffChunk(String type, long at, long length) {

    static RiffChunk read(MediaBytes file, long at, long limit) throws IOException {
        if (at + 8 > limit) {
            throw new BrokenMediaException("the file is cut off");
        }
        return new RiffChunk(file.ascii(at, 4), at, file.u32le(at + 4));
    }

    long data() {
        return at + 8;
    }

    long dataEnd() {
        return data() + length;
    }

    /** Chunks begin at even places. */
    long next() {
        return dataEnd() + (length & 1);
    }
}
