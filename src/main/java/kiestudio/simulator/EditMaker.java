package kiestudio.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiestudio.catalog.Field.MediaField.Role;

/** Edit: the sources, recognisable, in other colours, framed and with the words; several of them side by side. */
final class EditMaker implements Maker {

    private static final long SOURCE_PIXELS = 4_200_000;

    @Override
    public Made make(Order order) throws IOException {
        List<Path> files = new ArrayList<>(order.all(Role.SOURCE));
        files.addAll(order.all(Role.REFERENCE));
        List<BufferedImage> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(Pictures.read(file, SOURCE_PIXELS / files.size()));
        }
        BufferedImage first = sources.getFirst();
        PixelSize shape = PixelSize.of(order, (double) first.getWidth() / first.getHeight());
        BufferedImage picture = Grade.of(order.artwork()).on(collage(sources, shape));
        frame(picture);
        Caption.write(picture, order.prompt(), order.model());
        return Made.picture(picture, order.text("output_format", "png"));
    }

    private static BufferedImage collage(List<BufferedImage> sources, PixelSize shape) {
        int count = sources.size();
        int columns = (int) Math.ceil(Math.sqrt((double) count * shape.width() / shape.height()));
        columns = Math.clamp(columns, 1, count);
        int rows = (count + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Canvas.pen(sheet);
        int gap = count == 1 ? 0 : Math.max(2, Math.min(shape.width(), shape.height()) / 120);
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            int inRow = row == rows - 1 ? count - row * columns : columns;
            int x = shape.width() * (i % columns) / inRow;
            int w = shape.width() * (i % columns + 1) / inRow - x - (i % columns == inRow - 1 ? 0 : gap);
            int y = shape.height() * row / rows;
            int h = shape.height() * (row + 1) / rows - y - (row == rows - 1 ? 0 : gap);
            pen.drawImage(Pictures.covering(sources.get(i), w, h), x, y, null);
        }
        pen.dispose();
        return sheet;
    }

    private static void frame(BufferedImage picture) {
        Graphics2D pen = Canvas.pen(picture);
        double unit = Math.min(picture.getWidth(), picture.getHeight());
        double inset = unit * .028;
        pen.setColor(new Color(255, 255, 255, 190));
        pen.setStroke(new BasicStroke((float) Math.max(1, unit * .0022)));
        pen.draw(new Rectangle2D.Double(inset, inset, picture.getWidth() - 2 * inset, picture.getHeight() - 2 * inset));
        pen.dispose();
    }
}
