package kiestudio.simulator;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A finished result on its way to a file. */
sealed interface Made {

    /** Without the dot. */
    String extension();

    void write(Path file) throws IOException;

    /** A picture without transparency as {@code format} says; one with transparency is always a PNG. */
    static Made picture(BufferedImage image, String format) {
        boolean jpeg = format.startsWith("jp") && !image.getColorModel().hasAlpha();
        return new Picture(image, jpeg ? "jpg" : "png");
    }

    record Picture(BufferedImage image, String extension) implements Made {
        @Override
        public void write(Path file) throws IOException {
            Pictures.write(image, extension, file);
        }
    }

    record Sound(byte[] bytes, String extension) implements Made {
        @Override
        public void write(Path file) throws IOException {
            Files.write(file, bytes);
        }
    }

    record Clip(Path made) implements Made {
        @Override
        public String extension() {
            return "mp4";
        }

        @Override
        public void write(Path file) throws IOException {
            Files.move(made, file);
        }
    }
}
