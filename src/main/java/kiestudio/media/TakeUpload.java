package kiestudio.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import kiestudio.media.MediaRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a file from a person: counts, recognises, measures, frees it of what it tells about the person, and decodes a picture once,
 * since only that proves that Kie will be able to.
 */
@Component
class TakeUpload {

    /** The studio's own cap; each model's is the catalogue's. */
    static final long MAX_BYTES = 100L << 20;

    static final long MAX_PIXELS = 40_000_000;
    static final int MAX_SIDE = 16_384;

    private static final String NOTHING_KEPT = " Nothing was kept.";

    private final MediaStore store;
    private final PictureDecoder decoder;
    private final Previews previews;
    private final KeepMedia keep;

    TakeUpload(MediaStore store, PictureDecoder decoder, Previews previews, KeepMedia keep) {
        this.store = store;
        this.decoder = decoder;
        this.previews = previews;
        this.keep = keep;
    }

    Media take(UUID ownerId, String fileName, InputStream bytes) {
        try (Part received = new Part(store);
                Part clean = new Part(store)) {
            receive(received, bytes);
            FileType type = clean(received, clean);
            return keepClean(clean, type, ownerId, fileName);
        } catch (NoSpaceException e) {
            throw refusal(Reason.NO_SPACE, "There is no space left for media." + NOTHING_KEPT
                    + " An administrator has to free some disk space.");
        } catch (BrokenMediaException e) {
            throw refusal(Reason.BROKEN, "This file cannot be used: " + e.getMessage() + "." + NOTHING_KEPT
                    + " Save it again in the program it comes from.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(Part part, InputStream bytes) throws NoSpaceException {
        long size;
        try {
            size = part.receive(bytes, MAX_BYTES);
        } catch (NoSpaceException e) {
            throw e;
        } catch (IOException e) {
            throw refusal(Reason.BROKEN_OFF, "The upload broke off before the file was complete." + NOTHING_KEPT + " Send it again.");
        }
        if (size > MAX_BYTES) {
            throw refusal(Reason.TOO_LARGE, "The file is larger than " + (MAX_BYTES >> 20) + " MB." + NOTHING_KEPT);
        }
        if (size == 0) {
            throw refusal(Reason.BROKEN, "The file is empty." + NOTHING_KEPT);
        }
    }

    private FileType clean(Part received, Part clean) throws IOException {
        try (MediaBytes file = MediaBytes.open(received.path())) {
            FileType type = FileType.of(file).filter(FileType::uploadable).orElse(null);
            if (type == null) {
                throw refusal(Reason.UNSUPPORTED_TYPE, "Files of this type are not taken, whatever their name says. Allowed are "
                        + FileType.uploadableNames() + "." + NOTHING_KEPT);
            }
            Facts facts = type.format().inspect(file);
            checkSize(facts);
            if (type.kind() == MediaKind.IMAGE && facts.turn() != Turn.NONE) {
                return writeUpright(received, clean, type, facts);
            }
            clean.write(out -> type.format().writeClean(file, facts, out));
            return type;
        }
    }

    private static void checkSize(Facts facts) {
        boolean tooLong = facts.width() != null && facts.width() > MAX_SIDE
                || facts.height() != null && facts.height() > MAX_SIDE;
        if (tooLong || facts.pixels() > MAX_PIXELS) {
            throw refusal(Reason.TOO_LARGE, "The picture has " + facts.width() + " × " + facts.height()
                    + " pixels. At most " + MAX_PIXELS / 1_000_000 + " megapixels are taken, and " + MAX_SIDE + " pixels a side."
                    + NOTHING_KEPT);
        }
    }

    /** The only case in which pixels are written anew: Kie does not look at the orientation. */
    private FileType writeUpright(Part received, Part clean, FileType type, Facts facts) throws IOException {
        BufferedImage upright = decoder.upright(received.path(), type, facts);
        boolean lossless = type == FileType.PNG || upright.getColorModel().hasAlpha();
        clean.write(out -> {
            if (lossless) {
                PictureWriter.png(upright, out);
            } else {
                PictureWriter.jpeg(upright, PictureWriter.ORIGINAL, out);
            }
        });
        return lossless ? FileType.PNG : FileType.JPEG;
    }

    /** Keeps what needs no cleaning any more, with its small picture. */
    Media keepClean(Part clean, FileType type, UUID ownerId, String fileName) throws IOException {
        Facts facts;
        try (MediaBytes file = MediaBytes.open(clean.path())) {
            facts = type.format().inspect(file);
        }
        @Nullable BufferedImage small =
                type.kind() == MediaKind.IMAGE ? decoder.small(clean.path(), type, facts) : null;
        Media media = keep.keep(clean, type, facts, ownerId, Media.Origin.UPLOAD, fileName);
        if (small == null) {
            previews.makeSoon(media);
        } else {
            previews.keep(media.sha256(), small);
        }
        return media;
    }

    private static MediaRefusedException refusal(Reason reason, String message) {
        return new MediaRefusedException(reason, message);
    }
}
