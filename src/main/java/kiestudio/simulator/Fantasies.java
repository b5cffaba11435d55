package kiestudio.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Scenes without a horizon. */
final class Fantasies {

    private Fantasies() {}

    static void planet(Canvas c) {
        c.sky(c.height);
        for (int i = 0; i < 14; i++) {
            Color cloud = Palette.mix(c.palette.middle(), c.palette.low(), c.random.nextDouble());
            c.glow(c.random.nextDouble() * c.width, c.random.nextDouble() * c.height, c.unit * c.between(.2, .6), cloud, .20);
        }
        c.stars(520, c.height * 1.2);
        double radius = c.unit * c.between(.22, .29);
        double x = c.width * c.between(.40, .60);
        double y = c.height * .40;
        double tilt = c.between(-.5, .5);
        boolean ringed = c.random.nextInt(4) != 0;
        c.glow(x, y, radius * 2.1, c.palette.low(), .55);
        if (ringed) {
            rings(c, x, y, radius, tilt, 0);
        }
        globe(c, x, y, radius, tilt);
        if (ringed) {
            rings(c, x, y, radius, tilt, 180);
        }
        double moon = radius * c.between(.10, .18);
        globe(c, x + radius * c.between(1.25, 1.6) * (c.random.nextBoolean() ? 1 : -1), y - radius * c.between(.7, 1.1), moon, tilt);
    }

    private static void globe(Canvas c, double x, double y, double radius, double tilt) {
        Shape round = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        Shape clip = c.pen.getClip();
        AffineTransform straight = c.pen.getTransform();
        c.pen.setPaint(c.palette.far());
        c.pen.fill(round);
        c.pen.clip(round);
        c.pen.rotate(tilt, x, y);
        for (double at = -radius; at < radius; ) {
            double band = radius * c.between(.05, .26);
            c.pen.setPaint(Palette.clear(Palette.mix(c.palette.low(), c.palette.middle(), c.random.nextDouble()), c.between(.25, .8)));
            c.pen.fill(new Ellipse2D.Double(x - radius * 1.5, y + at, radius * 3, band * 1.4));
            at += band;
        }
        c.pen.setTransform(straight);
        c.pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(x - radius * .45, y - radius * .45), (float) (radius * 1.75), new float[] {0f, .35f, .75f, 1f}, new Color[] {
                    Palette.clear(c.palette.light(), .55), Palette.clear(c.palette.light(), .05),
                    Palette.clear(c.palette.near(), .65), Palette.clear(c.palette.near(), .95)}));
        c.pen.fill(round);
        c.pen.setClip(clip);
    }

    private static void rings(Canvas c, double x, double y, double radius, double tilt, int from) {
        AffineTransform straight = c.pen.getTransform();
        c.pen.rotate(tilt, x, y);
        for (int i = 0; i < 26; i++) {
            double reach = radius * (1.35 + i * .032);
            boolean gap = i == 13 || i == 14;
            double shine = .18 + .5 * Math.abs(Math.sin(i * 1.7)) * (gap ? .2 : 1);
            c.pen.setStroke(new BasicStroke((float) (radius * .028)));
            c.pen.setPaint(Palette.clear(Palette.mix(c.palette.light(), c.palette.low(), (i % 5) / 5.0), shine));
            c.pen.draw(new Arc2D.Double(x - reach, y - reach * .24, 2 * reach, reach * .48, from, 180, Arc2D.OPEN));
        }
        c.pen.setTransform(straight);
    }

    static void flowers(Canvas c) {
        c.sky(c.height);
        for (int i = 0; i < 26; i++) {
            double radius = c.unit * c.between(.03, .13);
            double x = c.random.nextDouble() * c.width;
            double y = c.random.nextDouble() * c.height * .8;
            c.glow(x, y, radius * 1.4, c.palette.light(), c.between(.15, .45));
        }
        int stems = (int) (9 * Math.max(1, c.width / c.height));
        for (int i = 0; i < stems; i++) {
            double near = (double) i / (stems - 1);
            double size = c.unit * (.05 + .085 * near) * c.between(.8, 1.2);
            double x = c.width * ((i * .618034 + .07) % 1);
            double y = c.height * (.22 + .38 * c.random.nextDouble());
            stem(c, x, y, near);
            blossom(c, x, y, size, near);
        }
        c.land(c.swell(c.height * .93, c.unit * .03, 1.4, 129), c.palette.depth(.7), c.palette.near(), c.unit * .1);
    }

    private static void stem(Canvas c, double x, double y, double near) {
        double foot = x + c.unit * c.between(-.12, .12);
        Path2D line = new Path2D.Double();
        line.moveTo(x, y);
        line.curveTo(x, y + c.unit * .2, foot, c.height - c.unit * .25, foot, c.height);
        Color green = Palette.mix(Palette.colour(.52, .09, 150), c.palette.depth(.35 + .5 * near), .55);
        c.pen.setPaint(green);
        c.pen.setStroke(new BasicStroke((float) (c.unit * (.003 + .004 * near)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        c.pen.draw(line);
        for (int side = -1; side <= 1; side += 2) {
            AffineTransform straight = c.pen.getTransform();
            double leaf = c.unit * (.07 + .06 * near);
            c.pen.translate((x + foot) / 2, (y + c.height) / 2 + side * leaf * .3);
            c.pen.rotate(side * .6 - Math.PI / 2);
            c.pen.fill(new Ellipse2D.Double(0, -leaf * .13, leaf, leaf * .26));
            c.pen.setTransform(straight);
        }
    }

    private static void blossom(Canvas c, double x, double y, double size, double near) {
        Color outer = Palette.mix(c.palette.middle(), c.palette.high(), c.random.nextDouble());
        Color inner = Palette.mix(c.palette.light(), c.palette.low(), .4);
        int petals = 7 + c.random.nextInt(4);
        AffineTransform straight = c.pen.getTransform();
        for (int ring = 0; ring < 3; ring++) {
            double reach = size * (1.15 - ring * .32);
            for (int i = 0; i < petals; i++) {
                c.pen.setTransform(straight);
                c.pen.translate(x, y);
                c.pen.rotate(2 * Math.PI * (i + ring * .5) / petals + near * 3);
                c.pen.setPaint(new GradientPaint(0, 0, Palette.clear(inner, .95), (float) reach, 0,
                        Palette.clear(Palette.mix(outer, inner, ring * .22), .88)));
                Path2D petal = new Path2D.Double();
                petal.moveTo(0, 0);
                petal.curveTo(reach * .35, -reach * .42, reach * .95, -reach * .34, reach, 0);
                petal.curveTo(reach * .95, reach * .34, reach * .35, reach * .42, 0, 0);
                c.pen.fill(petal);
            }
        }
        c.pen.setTransform(straight);
        Color heart = Palette.mix(Palette.colour(.75, .15, 75), c.palette.near(), .25);
        c.disc(x, y, size * .17, heart);
        for (int i = 0; i < 24; i++) {
            double angle = i * 2.399963;
            double away = size * .15 * Math.sqrt(i / 24.0);
            c.disc(x + away * Math.cos(angle), y + away * Math.sin(angle), size * .018, Palette.mix(heart, Color.WHITE, .5));
        }
    }

    static void silk(Canvas c) {
        c.sky(c.height);
        c.glow(c.width * c.between(.2, .8), c.height * c.between(.2, .5), c.unit * .8, c.palette.low(), .55);
        for (int ribbon = 0; ribbon < 4; ribbon++) {
            ribbon(c, c.height * c.between(.18, .72), ribbon / 3.0);
        }
        for (int i = 0; i < 70; i++) {
            c.disc(c.random.nextDouble() * c.width, c.random.nextDouble() * c.height, c.unit * c.between(.0008, .0028),
                    Palette.clear(c.palette.light(), c.between(.2, .8)));
        }
    }

    private static void ribbon(Canvas c, double level, double part) {
        double a = c.between(0, 7);
        double b = c.between(0, 7);
        double swing = c.unit * c.between(.12, .24);
        int threads = 150;
        Color one = Palette.mix(c.palette.light(), c.palette.low(), part);
        Color other = Palette.mix(c.palette.middle(), c.palette.high(), c.between(0, .7));
        c.pen.setStroke(new BasicStroke((float) (c.unit * .0030), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < threads; i++) {
            double t = (double) i / threads;
            Path2D line = new Path2D.Double();
            for (int k = 0; k <= 90; k++) {
                double u = k / 90.0;
                double y = level
                        + swing * Math.sin(u * 5.2 + a + t * .9) * (.5 + .5 * Math.sin(u * 2.1 + b))
                        + swing * 1.5 * (t - .5) * Math.sin(u * 3.3 + b + t * 1.6);
                if (k == 0) {
                    line.moveTo(-c.width * .03, y);
                } else {
                    line.lineTo(c.width * (u * 1.06 - .03), y);
                }
            }
            c.pen.setPaint(Palette.clear(Palette.mix(one, other, t), .10 + .30 * Math.pow(Math.abs(Math.cos(t * Math.PI)), 2)));
            c.pen.draw(line);
        }
    }
}
