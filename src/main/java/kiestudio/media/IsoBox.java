package kiestudio.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of an ISO base media file (MP4, MOV, M4A). Source: ISO/IEC 14496-12, section 4.2. */
record IsoBox(String type, long at, long data, long end) {

    /** More than any camera or encoder writes; keeps a hostile file from filling the heap with empty boxes. */
    private static final int MOST_CHILDREN = 100_000;

    /** @param limit end of the parent, or of the file */
    static IsoBox read(MediaBytes file, long at, long limit) throws IOException {
        if (at + 8 > limit) {
            throw cutOff();
        }
        long size = file.u32(at);
        long data = at + 8;
        if (size == 1) {
            size = file.u64(data);
            data += 8;
        } else if (size == 0) {
            size = limit - at;
        }
        if (size < data - at) {
            throw new BrokenMediaException("the file is damaged");
        }
        if (size > limit - at) {
            throw cutOff();
        }
        return new IsoBox(file.ascii(at + 4, 4), at, data, at + size);
    }

    List<IsoBox> children(MediaBytes file) throws IOException {
        var children = new ArrayList<IsoBox>();
        // QuickTime closes some lists with four zero bytes.
        for (long next = data; next + 8 <= end; next = children.getLast().end()) {
            if (children.size() == MOST_CHILDREN) {
                throw new BrokenMediaException("the file is damaged");
            }
            children.add(read(file, next, end));
        }
        return children;
    }

    Optional<IsoBox> child(MediaBytes file, String wanted) throws IOException {
        return children(file).stream().filter(box -> box.type().equals(wanted)).findFirst();
    }

    private static BrokenMediaException cutOff() {
        return new BrokenMediaException("the file is cut off");
    }
}
