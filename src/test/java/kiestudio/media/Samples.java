package kiestudio.media;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFormat;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** Real media files, made in code. */
final class Samples {

    /** What must never survive an upload. */
    static final String SECRET = "N52.5163 E13.3777 secret place";

    private Samples() {}

    interface Bytes {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Bytes writer) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(new DataOutputStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        return bytes(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Red above, blue below, so that one sees which side is up. */
    static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, width, 0, new Color(0, 0, 200)));
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return picture;
    }

    static byte[] encode(BufferedImage picture, String format) {
        return bytes(out -> {
            if (!ImageIO.write(picture, format, out)) {
                throw new IOException("no writer for " + format);
            }
        });
    }

    static byte[] png(int width, int height) {
        return encode(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height) {
        return encode(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] gif() {
        return encode(picture(20, 10, BufferedImage.TYPE_INT_RGB), "gif");
    }

    static byte[] pngChunk(String type, byte[] data) {
        var sum = new CRC32();
        sum.update(ascii(type));
        sum.update(data);
        return bytes(out -> {
            out.writeInt(data.length);
            out.write(ascii(type));
            out.write(data);
            out.writeInt((int) sum.getValue());
        });
    }

    static byte[] insert(byte[] file, int at, byte[]... what) {
        return concat(Arrays.copyOf(file, at), concat(what), Arrays.copyOfRange(file, at, file.length));
    }

    /** A header that promises so many pixels, with next to no data behind it. */
    static byte[] pngBomb(int width, int height) {
        byte[] header = bytes(out -> {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 6, 0, 0, 0});
        });
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                pngChunk("IHDR", header),
                pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 0x63, 0, 0, 0, 1, 0, 1}),
                pngChunk("IEND", new byte[0]));
    }

    /** An EXIF block with an orientation and a GPS directory. */
    static byte[] tiff(int orientation) {
        return bytes(out -> {
            out.write(ascii("MM\0*"));
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010e, 2, SECRET.length() + 1, 50 + 18);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 50);
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0x0001, 2, 2, 'N' << 24);
            out.writeInt(0);
            out.write(ascii(SECRET + "\0"));
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    static byte[] jpegSegment(int marker, byte[] data) {
        return bytes(out -> {
            out.writeShort(0xff00 | marker);
            out.writeShort(data.length + 2);
            out.write(data);
        });
    }

    /** As a telephone writes it: EXIF with place and orientation, XMP, IPTC, a comment. */
    static byte[] photo(int width, int height, int orientation) {
        return insert(
                jpeg(width, height),
                2,
                jpegSegment(0xe1, concat(ascii("Exif\0\0"), tiff(orientation))),
                jpegSegment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")),
                jpegSegment(0xed, ascii("Photoshop 3.0\0" + SECRET)),
                jpegSegment(0xfe, ascii(SECRET)));
    }

    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static byte[] riffChunk(String type, byte[] data) {
        var buffer = ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.put(ascii(type)).putInt(data.length).put(data).array();
    }

    static byte[] riff(String form, byte[]... chunks) {
        return riffChunk("RIFF", concat(ascii(form), concat(chunks)));
    }

    static byte[] webpWithMetadata() {
        byte[] simple = webp();
        return riff(
                "WEBP",
                riffChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                Arrays.copyOfRange(simple, 12, simple.length),
                riffChunk("EXIF", tiff(1)),
                riffChunk("XMP ", ascii(SECRET)));
    }

    /** A tone that swells from silence. */
    static byte[] pcm(int seconds) {
        var buffer = ByteBuffer.allocate(44_100 * 2 * seconds).order(ByteOrder.LITTLE_ENDIAN);
        int samples = 44_100 * seconds;
        for (int i = 0; i < samples; i++) {
            buffer.putShort((short) (Math.sin(i * 0.06) * 30_000 * i / samples));
        }
        return buffer.array();
    }

    static byte[] wav(int seconds) {
        byte[] format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1).putShort((short) 1).putInt(44_100).putInt(88_200).putShort((short) 2).putShort((short) 16)
                .array();
        return riff("WAVE", riffChunk("fmt ", format), riffChunk("data", pcm(seconds)));
    }

    static byte[] mp3(int seconds) {
        var encoder = new LameEncoder(
                new AudioFormat(44_100, 16, 1, true, false), 128, LameEncoder.CHANNEL_MODE_MONO, LameEncoder.QUALITY_LOW, false);
        byte[] pcm = pcm(seconds);
        byte[] buffer = new byte[encoder.getMP3BufferSize()];
        return bytes(out -> {
            for (int at = 0; at < pcm.length; ) {
                int length = Math.min(encoder.getPCMBufferSize(), pcm.length - at);
                out.write(buffer, 0, encoder.encodeBuffer(pcm, at, length, buffer));
                at += length;
            }
            out.write(buffer, 0, encoder.encodeFinish(buffer));
            encoder.close();
        });
    }

    /** Half a second of H.264. */
    static byte[] mp4(int width, int height) {
        try {
            Path file = Files.createTempFile("sample", ".mp4");
            var encoder = AWTSequenceEncoder.createSequenceEncoder(file.toFile(), 12);
            for (int i = 0; i < 6; i++) {
                encoder.encodeImage(picture(width, height, BufferedImage.TYPE_3BYTE_BGR));
            }
            encoder.finish();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] box(String type, byte[]... content) {
        byte[] data = concat(content);
        return bytes(out -> {
            out.writeInt(8 + data.length);
            out.write(ascii(type));
            out.write(data);
        });
    }
}
