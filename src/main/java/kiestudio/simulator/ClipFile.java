package kiestudio.simulator;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * An H.264 MP4 on its way to the disk. JCodec's own sequence encoder is not used: it writes colours in the full range without saying
 * so, which players show too harsh, and too coarsely to begin with exactly the given picture.
 */
final class ClipFile implements AutoCloseable {

    /** Fineness of what changes: 0 is perfect and huge, 51 is rubble. */
    private static final int QUANTISER = 16;

    private final SeekableByteChannel channel;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private final H264Encoder encoder = new H264Encoder(new Steady());
    private final Picture picture;
    private final ByteBuffer buffer;
    private final int framesASecond;
    private int frames;

    /** Sides are multiples of 16. */
    ClipFile(Path file, int width, int height, int framesASecond) throws IOException {
        this.framesASecond = framesASecond;
        channel = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        track = muxer.addVideoTrack(
                Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(new Size(width, height), ColorSpace.YUV420));
        encoder.setKeyInterval(framesASecond);
        picture = Picture.create(width, height, ColorSpace.YUV420J);
        buffer = ByteBuffer.allocate(width * height * 6 + (1 << 16));
    }

    void add(BufferedImage frame) throws IOException {
        convert(frame);
        buffer.clear();
        EncodedFrame encoded = encoder.encodeFrame(picture, buffer);
        FrameType type = encoded.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
        ByteBuffer data = NIOUtils.clone(encoded.getData());
        track.addFrame(Packet.createPacket(data, frames, framesASecond, 1, frames, type, null));
        frames++;
    }

    /** BT.601, 16 to 235, which is what players assume; JCodec's planes are shifted by 128. */
    private void convert(BufferedImage frame) {
        int width = frame.getWidth();
        byte[] luma = picture.getPlaneData(0);
        byte[] blue = picture.getPlaneData(1);
        byte[] red = picture.getPlaneData(2);
        int[] rows = new int[width * 2];
        for (int y = 0; y < frame.getHeight(); y += 2) {
            frame.getRGB(0, y, width, 2, rows, 0, width);
            for (int i = 0; i < rows.length; i++) {
                int rgb = rows[i];
                int value = 66 * (rgb >> 16 & 255) + 129 * (rgb >> 8 & 255) + 25 * (rgb & 255) + 128 >> 8;
                luma[y * width + i] = (byte) (value + 16 - 128);
            }
            for (int x = 0; x < width; x += 2) {
                int r = sum(rows, x, width, 16);
                int g = sum(rows, x, width, 8);
                int b = sum(rows, x, width, 0);
                int at = y / 2 * (width / 2) + x / 2;
                blue[at] = (byte) (-38 * r - 74 * g + 112 * b + 512 >> 10);
                red[at] = (byte) (112 * r - 94 * g - 18 * b + 512 >> 10);
            }
        }
    }

    /** One channel of four neighbours. */
    private static int sum(int[] rows, int x, int width, int shift) {
        return (rows[x] >> shift & 255) + (rows[x + 1] >> shift & 255) + (rows[width + x] >> shift & 255)
                + (rows[width + x + 1] >> shift & 255);
    }

    /** Finishes the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            muxer.finish();
        }
    }

    /** The same fineness everywhere: clips are short, their size does not matter. */
    private static final class Steady implements RateControl {
        @Override
        public int startPicture(Size size, int maxSize, SliceType type) {
            return QUANTISER;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }
}
