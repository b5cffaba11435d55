package kiestudio.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/** A picture out of words: the same words, model and seed always paint the same one, at any size. */
record Artwork(String prompt, String model, long seed) {

    /** With grain a picture has no bands in its gradients, but does not compress; above this size nobody sees either. */
    private static final int GRAIN_BELOW_PIXELS = 1_300_000;

    /** The picture alone. */
    BufferedImage painted(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed ^ ((long) prompt.hashCode() << 20) ^ model.hashCode());
        Scene scene = Scene.of(prompt, random);
        Palette palette = Palette.of(Scene.mood(scene, prompt, random), random);
        try (Canvas canvas = new Canvas(image, palette, random)) {
            scene.paint(canvas);
        }
        if ((long) width * height <= GRAIN_BELOW_PIXELS) {
            grain(image, random);
        }
        return image;
    }

    /** The picture with its words. */
    BufferedImage captioned(int width, int height) {
        BufferedImage image = painted(width, height);
        Caption.write(image, prompt, model);
        return image;
    }

    private static void grain(BufferedImage image, Random random) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int noise = random.nextInt() | 1;
        for (int i = 0; i < pixels.length; i++) {
            noise ^= noise << 13;
            noise ^= noise >>> 17;
            noise ^= noise << 5;
            int shift = (noise >>> 8 & 3) - 1;
            int rgb = pixels[i];
            pixels[i] = clamp((rgb >> 16 & 255) + shift) << 16 | clamp((rgb >> 8 & 255) + shift) << 8 | clamp((rgb & 255) + shift);
        }
    }

    private static int clamp(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
