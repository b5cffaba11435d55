package kiestudio.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;
import org.jspecify.annotations.Nullable;

/** The first frame of a film, where Java can read its codec (H.264; not HEVC, VP9 or AV1). */
final class VideoPoster {

    /** 4K; more would take the heap of a small server. */
    private static final long MAX_PIXELS = 4096L * 2304;

    private VideoPoster() {}

    static @Nullable BufferedImage draw(Path file, Facts facts) throws IOException {
        if (facts.pixels() > MAX_PIXELS) {
            return null;
        }
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            Picture frame = FrameGrab.createFrameGrab(channel).getNativeFrame();
            if (frame == null) {
                return null;
            }
            BufferedImage picture = Pixels.scaled(AWTUtil.toBufferedImage(frame), Previews.LARGE);
            return facts.turn().apply(picture);
        } catch (JCodecException e) {
            throw new IOException(e);
        }
    }
}
