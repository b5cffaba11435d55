package kiestudio.simulator;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Colours of a changed picture: shadows and lights drawn towards two colours, so that the content stays and the change shows. */
record Grade(Color shadow, Color light, double amount) {

    static Grade of(Artwork artwork) {
        Random random = new Random(artwork.seed() ^ artwork.prompt().hashCode());
        Palette palette = Palette.of(Scene.mood(Scene.SILK, artwork.prompt(), random), random);
        return new Grade(Palette.mix(palette.near(), palette.high(), .35), Palette.mix(palette.light(), palette.low(), .45), .56);
    }

    BufferedImage on(BufferedImage image) {
        int width = image.getWidth();
        BufferedImage result = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = graded(row[x]);
            }
            result.setRGB(0, y, width, 1, row, 0, width);
        }
        return result;
    }

    private int graded(int rgb) {
        int r = rgb >> 16 & 255;
        int g = rgb >> 8 & 255;
        int b = rgb & 255;
        double luma = (.299 * r + .587 * g + .114 * b) / 255;
        double bent = luma * luma * (3 - 2 * luma);
        return channel(r, shadow.getRed(), light.getRed(), bent) << 16
                | channel(g, shadow.getGreen(), light.getGreen(), bent) << 8
                | channel(b, shadow.getBlue(), light.getBlue(), bent);
    }

    private int channel(int own, int dark, int bright, double luma) {
        return (int) Math.clamp(Math.round(own * (1 - amount) + (dark + (bright - dark) * luma) * amount), 0, 255);
    }
}
