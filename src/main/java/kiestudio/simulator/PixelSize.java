package kiestudio.simulator;

/**
 * Pixel size of a result as its input asks for it. The names are those of Kie's schemas: ratios such as {@code 16:9}, sizes such as
 * {@code portrait_16_9}, {@code square} (512 px) and {@code square_hd} (1024 px), resolutions {@code 1K 2K 4K}, qualities
 * {@code basic} (2K) and {@code high} (4K).
 */
record PixelSize(int width, int height) {

    private static final int USUAL_SIDE = 1024;

    /** @param own the ratio (width / height) where the input leaves it open */
    static PixelSize of(Order order, double own) {
        String size = order.text("image_size", "");
        String ratioText = order.text("aspect_ratio", size);
        double ratio = ratio(ratioText, own);
        String resolution = order.text("resolution", order.text("image_resolution", order.text("quality", "")));
        int side = side(resolution, size.equals("square") ? USUAL_SIDE / 2 : USUAL_SIDE);
        return within(ratio, Math.min(side, order.maxSide()));
    }

    /** A clip: multiples of 16, which is what an H.264 macroblock wants. */
    static PixelSize ofClip(Order order, double own, int longSide) {
        PixelSize shape = within(ratio(order.text("aspect_ratio", ""), own), longSide);
        return new PixelSize(Math.max(16, (shape.width + 7) / 16 * 16), Math.max(16, (shape.height + 7) / 16 * 16));
    }

    private static PixelSize within(double ratio, int longSide) {
        return ratio >= 1
                ? new PixelSize(even(longSide), even(longSide / ratio))
                : new PixelSize(even(longSide * ratio), even(longSide));
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }

    private static int side(String resolution, int otherwise) {
        return switch (resolution) {
            case "1K" -> 1024;
            case "2K", "basic" -> 2048;
            case "4K", "high" -> 4096;
            default -> otherwise;
        };
    }

    private static double ratio(String text, double own) {
        return switch (text) {
            case "square", "square_hd" -> 1;
            case "portrait" -> 9.0 / 16;
            case "landscape" -> 16.0 / 9;
            default -> numbers(text, own);
        };
    }

    private static double numbers(String text, double own) {
        String[] parts = text.replace("portrait_", "").replace("landscape_", "").split("[:_]");
        if (parts.length != 2 || !parts[0].matches("\\d{1,4}") || !parts[1].matches("\\d{1,4}")) {
            return own;
        }
        double ratio = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        boolean turned = text.startsWith("portrait_") == ratio > 1;
        return turned && text.contains("_") ? 1 / ratio : ratio;
    }
}
