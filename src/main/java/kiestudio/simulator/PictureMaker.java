package kiestudio.simulator;

/** Text to image: a picture composed from the words. */
final class PictureMaker implements Maker {

    @Override
    public Made make(Order order) {
        PixelSize shape = PixelSize.of(order, 1);
        return Made.picture(order.artwork().captioned(shape.width(), shape.height()), order.text("output_format", "png"));
    }
}
