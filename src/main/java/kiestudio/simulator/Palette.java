package kiestudio.simulator;

import java.awt.Color;
import java.util.Random;

/**
 * The colours of one picture: a sky of three, a light, and the way from far (haze) to near (shadow). The moods are composed in
 * OKLCH, where equal steps look equal, and each picture turns the hues a little.
 */
record Palette(Color high, Color middle, Color low, Color light, Color far, Color near, boolean dark) {

    enum Mood {
        DAWN,
        DAY,
        SUNSET,
        DUSK,
        NIGHT,
        FOREST,
        ROSE,
        AMBER,
        TEAL
    }

    static Palette of(Mood mood, Random random) {
        double turn = random.nextDouble(-14, 14);
        return switch (mood) {
            case DAWN -> palette(turn, false, lch(.62, .09, 262), lch(.80, .09, 330), lch(.93, .06, 70),
                    lch(.98, .03, 85), lch(.80, .06, 320), lch(.30, .07, 285));
            case DAY -> palette(turn, false, lch(.62, .12, 248), lch(.78, .09, 232), lch(.94, .04, 200),
                    lch(.99, .02, 100), lch(.80, .06, 225), lch(.32, .07, 235));
            case SUNSET -> palette(turn, true, lch(.32, .12, 285), lch(.60, .19, 15), lch(.84, .15, 70),
                    lch(.95, .10, 90), lch(.64, .16, 30), lch(.16, .06, 300));
            case DUSK -> palette(turn, true, lch(.25, .09, 270), lch(.47, .14, 310), lch(.76, .13, 20),
                    lch(.94, .06, 60), lch(.55, .12, 320), lch(.14, .05, 275));
            case NIGHT -> palette(turn, true, lch(.14, .05, 270), lch(.25, .09, 262), lch(.45, .11, 230),
                    lch(.95, .03, 95), lch(.38, .09, 245), lch(.08, .03, 270));
            case FOREST -> palette(turn, false, lch(.55, .06, 185), lch(.75, .07, 155), lch(.93, .06, 110),
                    lch(.98, .05, 105), lch(.74, .07, 155), lch(.22, .06, 165));
            case ROSE -> palette(turn, false, lch(.58, .14, 345), lch(.76, .12, 5), lch(.93, .05, 40),
                    lch(.98, .03, 60), lch(.78, .10, 355), lch(.28, .10, 340));
            case AMBER -> palette(turn, false, lch(.55, .11, 50), lch(.76, .13, 70), lch(.94, .07, 92),
                    lch(.99, .04, 95), lch(.78, .11, 68), lch(.27, .07, 40));
            case TEAL -> palette(turn, true, lch(.22, .06, 230), lch(.46, .10, 205), lch(.82, .10, 180),
                    lch(.97, .05, 150), lch(.56, .10, 200), lch(.13, .04, 240));
        };
    }

    private static Palette palette(double turn, boolean dark, double[]... colours) {
        Color[] c = new Color[colours.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = colour(colours[i][0], colours[i][1], colours[i][2] + turn);
        }
        return new Palette(c[0], c[1], c[2], c[3], c[4], c[5], dark);
    }

    private static double[] lch(double lightness, double chroma, double hue) {
        return new double[] {lightness, chroma, hue};
    }

    /** From far (0) to near (1). */
    Color depth(double part) {
        return mix(far, near, part);
    }

    static Color mix(Color a, Color b, double part) {
        return new Color(
                (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * part),
                (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * part),
                (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * part));
    }

    static Color clear(Color colour, double alpha) {
        int a = (int) Math.round(255 * Math.clamp(alpha, 0, 1));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), a);
    }

    /** OKLCH to sRGB; the matrices are Björn Ottosson's (bottosson.github.io/posts/oklab). */
    static Color colour(double lightness, double chroma, double hueDegrees) {
        double a = chroma * Math.cos(Math.toRadians(hueDegrees));
        double b = chroma * Math.sin(Math.toRadians(hueDegrees));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(
                gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static float gamma(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (float) Math.clamp(value, 0, 1);
    }
}
