package kiestudio.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures without any metadata. */
final class PictureWriter {

    /** JPEG qualities, from 0 to 1. */
    static final float ORIGINAL = 0.95f;

    static final float THUMBNAIL = 0.85f;

    private PictureWriter() {}

    /** @param picture without transparency */
    static void jpeg(BufferedImage picture, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    static void png(BufferedImage picture, OutputStream out) throws IOException {
        ImageIO.write(picture, "png", out);
    }
}
