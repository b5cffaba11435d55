package kiestudio.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MP4, MOV and M4A: one container, told apart by the brand and by whether there is a picture track. Source: ISO/IEC 14496-12;
 * Apple "QuickTime File Format".
 */
final class IsoFormat implements MediaFormat {

    enum Flavour {
        MP4,
        MOV,
        M4A
    }

    private static final Set<String> PICTURE_BRANDS =
            Set.of("avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "crx ", "jp2 ", "jpx ", "jxl ");
    private static final Set<String> TOP = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "ssix", "styp", "uuid", "meta", "pdin", "emsg",
            "prft", "udta", "pnot", "PICT");

    /** Where cameras put the place, the device and the person. */
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");

    private static final int MOST_TOP_BOXES = 100_000;

    private final Flavour flavour;

    IsoFormat(Flavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public boolean matches(MediaBytes file) throws IOException {
        if (!file.has(4, "ftyp")) {
            return flavour == Flavour.MOV && (file.has(4, "moov") || file.has(4, "wide") || file.has(4, "mdat"));
        }
        String brand = file.ascii(8, 4);
        return switch (flavour) {
            case MOV -> brand.equals("qt  ");
            case M4A -> brand.equals("M4A ") || brand.equals("M4B ") || isVideoBrand(brand) && soundOnly(file);
            case MP4 -> isVideoBrand(brand);
        };
    }

    private static boolean isVideoBrand(String brand) {
        return !brand.equals("qt  ") && !PICTURE_BRANDS.contains(brand);
    }

    private static boolean soundOnly(MediaBytes file) throws IOException {
        try {
            IsoMovie movie = new IsoFormat(Flavour.MP4).movie(file, topBoxes(file));
            return movie.sound() && !movie.picture();
        } catch (BrokenMediaException e) {
            return false;
        }
    }

    @Override
    public Facts inspect(MediaBytes file) throws IOException {
        List<IsoBox> boxes = topBoxes(file);
        IsoMovie movie = movie(file, boxes);
        if (flavour == Flavour.M4A ? !movie.sound() : !movie.picture()) {
            throw new BrokenMediaException("the file has no " + (flavour == Flavour.M4A ? "sound" : "picture") + " track");
        }
        return movie.facts(boxes.getLast().end());
    }

    /** Every box ends inside the file, and there is some content: nothing was cut off. */
    @Override
    public boolean complete(MediaBytes file) throws IOException {
        boolean content = false;
        try {
            int boxes = 0;
            for (long at = 0; at < file.size(); boxes++) {
                if (at + 8 > file.size() || boxes == MOST_TOP_BOXES) {
                    return false;
                }
                IsoBox box = IsoBox.read(file, at, file.size());
                content |= box.type().equals("mdat") || box.type().equals("moov");
                at = box.end();
            }
        } catch (BrokenMediaException e) {
            return false;
        }
        return content;
    }

    private IsoMovie movie(MediaBytes file, List<IsoBox> boxes) throws IOException {
        @Nullable IsoBox moov = null;
        boolean data = false;
        for (IsoBox box : boxes) {
            moov = box.type().equals("moov") ? box : moov;
            data |= box.type().equals("mdat");
        }
        if (moov == null || !data) {
            throw new BrokenMediaException("the file is cut off");
        }
        return IsoMovie.read(file, moov);
    }

    /** Ends at the first thing that no player knows, once the film is complete: what follows is not part of it. */
    private static List<IsoBox> topBoxes(MediaBytes file) throws IOException {
        var boxes = new ArrayList<IsoBox>();
        boolean moov = false;
        boolean data = false;
        for (long at = 0; at < file.size(); at = boxes.getLast().end()) {
            boolean known = at + 8 <= file.size() && TOP.contains(file.ascii(at + 4, 4));
            if (!known && moov && data) {
                break;
            }
            if (!known || boxes.size() == MOST_TOP_BOXES) {
                throw new BrokenMediaException("the file is damaged");
            }
            IsoBox box = IsoBox.read(file, at, file.size());
            moov |= box.type().equals("moov");
            data |= box.type().equals("mdat");
            boxes.add(box);
        }
        return boxes;
    }

    /** Blanks what tells of the person in its place, since moving anything would break the addresses inside the file. */
    @Override
    public void writeClean(MediaBytes file, Facts facts, OutputStream out) throws IOException {
        long at = 0;
        for (IsoBox box : telling(file)) {
            file.copy(at, box.at() + 4, out);
            out.write(new byte[] {'f', 'r', 'e', 'e'});
            file.copy(box.at() + 8, box.data(), out);
            for (long i = box.data(); i < box.end(); i++) {
                out.write(0);
            }
            at = box.end();
        }
        file.copy(at, facts.end(), out);
    }

    private static List<IsoBox> telling(MediaBytes file) throws IOException {
        var telling = new ArrayList<IsoBox>();
        for (IsoBox top : topBoxes(file)) {
            if (TELLING.contains(top.type())) {
                telling.add(top);
            } else if (top.type().equals("moov")) {
                for (IsoBox inner : top.children(file)) {
                    if (TELLING.contains(inner.type())) {
                        telling.add(inner);
                    } else if (inner.type().equals("trak")) {
                        inner.children(file).stream().filter(b -> TELLING.contains(b.type())).forEach(telling::add);
                    }
                }
            }
        }
        return telling;
    }
}
