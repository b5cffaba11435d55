package kiestudio.media;

import java.io.IOException;

/** GIF. Source: CompuServe "Graphics Interchange Format, version 89a". */
final class GifFormat implements MediaFormat {

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        return file.has(0, "GIF87a") || file.has(0, "GIF89a");
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        int width = file.u16le(6);
        int height = file.u16le(8);
        long at = 13 + colours(file.u8(10));
        boolean picture = false;
        while (true) {
            switch (file.u8(at)) {
                case 0x21 -> at = endOfBlocks(file, at + 2);
                case 0x2c -> {
                    picture = true;
                    at = endOfBlocks(file, at + 11 + colours(file.u8(at + 9)));
                }
                case 0x3b -> {
                    if (!picture || width == 0 || height == 0) {
                        throw new BrokenMediaException("the GIF has no picture");
                    }
                    return Facts.picture(width, height, Turn.NONE, at + 1);
                }
                default -> throw new BrokenMediaException("the GIF is damaged");
            }
        }
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static long endOfBlocks(MediaBytes file, long from) throws IOException {
        long at = from;
        int length = file.u8(at);
        while (length != 0) {
            at += 1 + length;
            length = file.u8(at);
        }
        return at + 1;
    }
}
