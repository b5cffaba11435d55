package kiestudio.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kiestudio.media.MediaRefusedException.Reason;
import org.springframework.stereotype.Component;

/**
 * Cuts a piece out of a picture, pixel by pixel. A JPEG stays one; everything else becomes a PNG, or a JPEG where that would be too
 * large and nothing shines through. The picture itself stays as it is.
 */
@Component
class CropPicture {

    private final MediaStore store;
    private final PictureDecoder decoder;
    private final TakeUpload uploads;

    CropPicture(MediaStore store, PictureDecoder decoder, TakeUpload uploads) {
        this.store = store;
        this.decoder = decoder;
        this.uploads = uploads;
    }

    Media crop(UUID ownerId, Media picture, CropBox box, long mostBytes) {
        try (Part part = new Part(store);
                Part smaller = new Part(store)) {
            BufferedImage piece = piece(picture, box);
            if (picture.mimeType().equals(FileType.JPEG.mimeType())) {
                write(piece, FileType.JPEG, part);
                return keep(part, FileType.JPEG, ownerId, picture, box);
            }
            write(piece, FileType.PNG, part);
            if (Files.size(part.path()) <= mostBytes || Pixels.seeThrough(piece)) {
                return keep(part, FileType.PNG, ownerId, picture, box);
            }
            write(piece, FileType.JPEG, smaller);
            return keep(smaller, FileType.JPEG, ownerId, picture, box);
        } catch (NoSpaceException e) {
            throw new MediaRefusedException(
                    Reason.NO_SPACE, "There is no space left for media. Nothing was kept. An administrator has to free some disk space.");
        } catch (BrokenMediaException e) {
            throw new MediaRefusedException(
                    Reason.BROKEN, "This picture cannot be cropped: " + e.getMessage() + ". It stays as it is.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage piece(Media picture, CropBox box) throws IOException {
        Path path = store.path(picture.sha256());
        ReceivedFile file = ReceivedFile.judge(path, MediaKind.IMAGE);
        Integer width = file.facts().uprightWidth();
        Integer height = file.facts().uprightHeight();
        if (width == null || height == null) {
            throw new BrokenMediaException("its size is unknown");
        }
        if (!box.isWithin(width, height)) {
            throw new IllegalArgumentException(box + " is not within " + width + "×" + height);
        }
        return decoder.piece(path, file.type(), file.facts(), box);
    }

    private static void write(BufferedImage piece, FileType type, Part part) throws IOException {
        part.write(out -> {
            if (type == FileType.JPEG) {
                PictureWriter.jpeg(Pixels.opaque(piece), PictureWriter.ORIGINAL, out);
            } else {
                PictureWriter.png(piece, out);
            }
        });
    }

    private Media keep(Part part, FileType type, UUID ownerId, Media picture, CropBox box) throws IOException {
        String name = picture.fileName();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return uploads.keepClean(part, type, ownerId, stem + " " + box.width() + "×" + box.height());
    }
}
