package kiestudio.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Draws a sound as a row of bars on nothing, in a grey that reads on light and on dark. */
final class Waveform {

    private static final Color INK = new Color(0x7d818a);
    private static final int STEP = Previews.LARGE / SoundPeaks.STRETCHES;
    private static final int BAR = STEP - 1;
    private static final int HEIGHT = Previews.LARGE / 4;

    private Waveform() {}

    static BufferedImage draw(SoundPeaks sound) {
        var picture = new BufferedImage(Previews.LARGE, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(INK);
        float[] peaks = sound.peaks();
        for (int i = 0; i < peaks.length; i++) {
            double height = Math.max(BAR, peaks[i] * (HEIGHT - 8));
            graphics.fill(new RoundRectangle2D.Double(i * STEP, (HEIGHT - height) / 2, BAR, height, BAR, BAR));
        }
        graphics.dispose();
        return picture;
    }
}
