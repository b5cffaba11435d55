package kiestudio.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.springframework.core.io.AbstractResource;

/** Several kept MP3s as one file that lies nowhere: a note about the whole, then the sound of each. Read from the kept files as it is sent. */
final class JoinedMp3 extends AbstractResource {

    private final byte[] note;
    private final List<SpokenMp3> sounds;

    JoinedMp3(List<SpokenMp3> sounds) {
        this.note = Mp3Note.of(sounds);
        this.sounds = List.copyOf(sounds);
    }

    @Override
    public long contentLength() {
        return note.length + sounds.stream().mapToLong(SpokenMp3::length).sum();
    }

    @Override
    public InputStream getInputStream() {
        return new Reading();
    }

    @Override
    public String getDescription() {
        return sounds.size() + " MP3 files as one";
    }

    /** Opens each file when its turn comes, at the place that is wanted: what is skipped is not read. */
    private final class Reading extends InputStream {

        private long at;
        private int opened = -1;
        private InputStream open = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at < note.length) {
                int count = (int) Math.min(length, note.length - at);
                System.arraycopy(note, (int) at, buffer, offset, count);
                at += count;
                return count;
            }
            long begin = note.length;
            for (int i = 0; i < sounds.size(); i++) {
                long end = begin + sounds.get(i).length();
                if (at < end) {
                    open(i, at - begin);
                    int count = open.read(buffer, offset, (int) Math.min(length, end - at));
                    if (count < 0) {
                        throw new IOException("a kept sound is shorter than it was");
                    }
                    at += count;
                    return count;
                }
                begin = end;
            }
            return -1;
        }

        private void open(int sound, long place) throws IOException {
            if (opened != sound) {
                open.close();
                open = Files.newInputStream(sounds.get(sound).file());
                opened = sound;
                open.skipNBytes(sounds.get(sound).from() + place);
            }
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = Math.clamp(count, 0, contentLength() - at);
            at += skipped;
            opened = -1;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
