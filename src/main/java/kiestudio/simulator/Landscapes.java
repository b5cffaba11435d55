package kiestudio.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Scenes with a horizon. */
final class Landscapes {

    private Landscapes() {}

    static void mountains(Canvas c) {
        double horizon = c.height * c.between(.52, .62);
        sun(c, c.width * c.between(.25, .75), horizon * c.between(.45, .75), c.unit * c.between(.06, .10), horizon);
        int layers = 6;
        for (int i = 0; i < layers; i++) {
            double near = (double) i / (layers - 1);
            double level = horizon - c.unit * .10 + (c.height * 1.02 - horizon) * Math.pow(near, 1.25);
            double[] line = c.ridge(level, c.unit * (.13 - .05 * near), .52, 9);
            Color top = c.palette.depth(.08 + .92 * near);
            Color foot = Palette.mix(top, c.palette.far(), .55 * (1 - near));
            c.land(line, top, foot, c.unit * .34);
        }
    }

    static void forest(Canvas c) {
        double horizon = c.height * c.between(.50, .60);
        sun(c, c.width * c.between(.3, .7), horizon * c.between(.55, .85), c.unit * c.between(.07, .11), horizon);
        c.land(c.ridge(horizon - c.unit * .05, c.unit * .10, .5, 9), c.palette.depth(.10), c.palette.depth(.02), c.unit * .3);
        int layers = 5;
        for (int i = 0; i < layers; i++) {
            double near = (i + 1.0) / layers;
            double level = horizon + (c.height * .96 - horizon) * Math.pow(near, 1.5);
            double[] ground = c.swell(level, c.unit * .035, c.between(.6, 1.3), 129);
            Color colour = c.palette.depth(.15 + .85 * near);
            double size = c.unit * (.06 + .20 * near * near);
            for (double x = -size; x < c.width + size; x += size * c.between(.16, .42)) {
                double y = ground[(int) Math.clamp(x / c.width * (ground.length - 1), 0, ground.length - 1)];
                fir(c, x, y + size * .1, size * c.between(.7, 1.35), colour);
            }
            c.land(ground, colour, Palette.mix(colour, c.palette.far(), .5 * (1 - near)), c.unit * .25);
        }
    }

    private static void fir(Canvas c, double x, double foot, double size, Color colour) {
        Path2D tree = new Path2D.Double();
        int tiers = 6;
        double half = size * c.between(.15, .21);
        tree.moveTo(x, foot - size);
        for (int side = 1; side >= -1; side -= 2) {
            for (int i = 1; i <= tiers; i++) {
                int tier = side > 0 ? i : tiers + 1 - i;
                double y = foot - size + size * tier / tiers;
                double reach = half * tier / tiers;
                if (side > 0) {
                    tree.lineTo(x + reach, y);
                    tree.lineTo(x + reach * .55, y - size * .02);
                } else {
                    tree.lineTo(x - reach * .55, y - size * .02);
                    tree.lineTo(x - reach, y);
                }
            }
        }
        tree.closePath();
        c.pen.setPaint(colour);
        c.pen.fill(tree);
    }

    static void sea(Canvas c) {
        double horizon = c.height * c.between(.48, .58);
        double x = c.width * c.between(.3, .7);
        double radius = c.unit * c.between(.08, .13);
        sun(c, x, horizon - radius * c.between(.1, 1.6), radius, horizon);
        clouds(c, horizon);
        Rectangle2D water = new Rectangle2D.Double(0, horizon, c.width, c.height - horizon);
        Color deep = Palette.mix(c.palette.high(), c.palette.near(), .75);
        c.fill(water, Palette.mix(c.palette.low(), c.palette.middle(), .45), horizon, deep, c.height);
        glitter(c, x, horizon, radius);
        int layers = 6;
        for (int i = 0; i < layers; i++) {
            double near = (i + 1.0) / layers;
            double level = horizon + (c.height - horizon) * (.12 + .80 * Math.pow(near, 1.4));
            double[] line = c.swell(level, c.unit * .006 * (1 + 4 * near), 3.2 - 2 * near, 257);
            Color crest = Palette.mix(c.palette.middle(), c.palette.near(), .25 + .7 * near);
            c.strength(.42 + .3 * near);
            c.land(line, crest, Palette.mix(crest, c.palette.near(), .5), c.unit * .16);
        }
        c.strength(1);
        boat(c, c.width * c.between(.2, .8), horizon + (c.height - horizon) * .16, c.unit * c.between(.07, .11));
    }

    private static void glitter(Canvas c, double x, double horizon, double radius) {
        int lines = 60;
        for (int i = 0; i < lines; i++) {
            double near = (double) i / lines;
            double y = horizon + (c.height - horizon) * .75 * near * near + c.unit * .004;
            double half = radius * (.5 + 1.3 * near) * c.between(.25, 1);
            c.pen.setStroke(new BasicStroke((float) (c.unit * (.0015 + .004 * near)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            c.pen.setPaint(Palette.clear(c.palette.light(), .6 * (1 - near)));
            double middle = x + c.between(-.5, .5) * radius * (.4 + near);
            c.pen.draw(new Line2D.Double(middle - half, y, middle + half, y));
        }
    }

    private static void clouds(Canvas c, double horizon) {
        for (int i = 0; i < 7; i++) {
            double y = horizon * c.between(.15, .92);
            double half = c.unit * c.between(.15, .5);
            double thick = c.unit * c.between(.006, .022);
            double x = c.random.nextDouble() * c.width;
            c.pen.setPaint(new GradientPaint(0, (float) (y - thick), Palette.clear(c.palette.light(), .40), 0, (float) (y + thick),
                    Palette.clear(c.palette.far(), .15)));
            c.pen.fill(new Ellipse2D.Double(x - half, y - thick, 2 * half, 2 * thick));
        }
    }

    private static void boat(Canvas c, double x, double y, double size) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(x - size * .5, y - size * .12);
        hull.curveTo(x - size * .35, y + size * .06, x + size * .3, y + size * .06, x + size * .52, y - size * .14);
        hull.closePath();
        Path2D sails = new Path2D.Double();
        sails.moveTo(x + size * .02, y - size * .95);
        sails.quadTo(x + size * .42, y - size * .5, x + size * .40, y - size * .20);
        sails.lineTo(x + size * .02, y - size * .18);
        sails.closePath();
        sails.moveTo(x - size * .04, y - size * .8);
        sails.quadTo(x - size * .28, y - size * .4, x - size * .36, y - size * .2);
        sails.lineTo(x - size * .04, y - size * .18);
        sails.closePath();
        c.pen.setPaint(Palette.mix(c.palette.light(), c.palette.near(), .08));
        c.pen.fill(sails);
        c.pen.setPaint(c.palette.near());
        c.pen.fill(hull);
    }

    static void city(Canvas c) {
        double ground = c.height * .95;
        sun(c, c.width * c.between(.25, .75), c.height * c.between(.30, .46), c.unit * c.between(.10, .17), ground);
        int layers = 4;
        for (int i = 0; i < layers; i++) {
            double near = (i + 1.0) / layers;
            Color colour = c.palette.depth(.12 + .86 * near);
            double x = -c.unit * .1;
            while (x < c.width) {
                double w = c.unit * c.between(.05, .11) * (.6 + .6 * near);
                double h = c.unit * c.between(.18, .62) * (1.05 - .45 * near);
                tower(c, x, ground, w, h + (c.height - ground), colour, near);
                x += w * c.between(.75, 1.25);
            }
            c.fill(new Rectangle2D.Double(0, ground - c.unit * .22, c.width, c.height), Palette.clear(c.palette.far(), 0),
                    ground - c.unit * .22, Palette.clear(c.palette.far(), .40 * (1 - near)), ground);
        }
    }

    private static void tower(Canvas c, double x, double ground, double w, double h, Color colour, double near) {
        double top = ground - h;
        c.pen.setPaint(colour);
        c.pen.fill(new Rectangle2D.Double(x, top, w, c.height - top));
        if (c.random.nextInt(3) == 0) {
            c.pen.fill(new Rectangle2D.Double(x + w * .3, top - w * .35, w * .4, w * .36));
            c.pen.fill(new Rectangle2D.Double(x + w * .48, top - w, w * .04, w));
        }
        double cell = c.unit * (.008 + .010 * near);
        Color lamp = Palette.mix(c.palette.light(), c.palette.low(), .35);
        for (double y = top + cell; y < c.height; y += cell * 1.9) {
            for (double at = x + cell * .7; at + cell * .7 < x + w; at += cell * 1.4) {
                if (c.random.nextDouble() < .28) {
                    c.pen.setPaint(Palette.clear(lamp, c.between(.25, .95)));
                    c.pen.fill(new Rectangle2D.Double(at, y, cell * .6, cell * .9));
                }
            }
        }
    }

    private static void sun(Canvas c, double x, double y, double radius, double horizon) {
        c.sky(horizon);
        if (c.palette.dark()) {
            c.stars(160, horizon * .8);
        }
        c.glow(x, y, radius * 8, c.palette.light(), .55);
        c.glow(x, y, radius * 2.6, c.palette.light(), .75);
        c.disc(x, y, radius, c.palette.light());
    }
}
