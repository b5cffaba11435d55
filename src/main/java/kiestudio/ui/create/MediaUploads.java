package kiestudio.ui.create;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kiestudio.generation.Lineage;
import kiestudio.generation.OwnMedia;
import kiestudio.media.CropBox;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The media that one person may put into a form: what is uploaded here, and what is theirs already. */
final class MediaUploads {

    private final MediaService service;
    private final OwnMedia own;
    private final Lineage lineage;
    private final UUID ownerId;
    private final Map<String, Media> known = new ConcurrentHashMap<>();
    private final Map<UUID, Cut> cuts = new ConcurrentHashMap<>();

    /** Of which picture a piece was cut here, and where. */
    record Cut(Media whole, CropBox box) {}

    MediaUploads(MediaService service, OwnMedia own, Lineage lineage, UUID ownerId) {
        this.service = service;
        this.own = own;
        this.lineage = lineage;
        this.ownerId = ownerId;
    }

    Media keep(String fileName, InputStream bytes) {
        return learn(service.upload(ownerId, fileName, bytes));
    }

    /** Cuts a piece out of a picture of this person's, which stays. Takes a while. */
    Media crop(Media picture, CropBox box, long mostBytes) {
        Media piece = learn(service.crop(ownerId, picture, box, mostBytes));
        lineage.cutOut(piece.id(), picture.id());
        cuts.put(piece.id(), new Cut(picture, box));
        return piece;
    }

    /** What a picture was cut from, if that was done on this form. */
    Optional<Cut> cut(Media piece) {
        return Optional.ofNullable(cuts.get(piece.id()));
    }

    private Media learn(Media medium) {
        known.put(medium.path(), medium);
        return medium;
    }

    /** A medium of this person's by its id. Reads the database. */
    Optional<Media> read(UUID id) {
        return service.find(id).filter(medium -> medium.ownerId().equals(ownerId)).map(this::learn);
    }

    /** Learns which of an input's references are media of this person's, for {@link #find}. Reads the database. */
    void readAll(ObjectNode input) {
        var ids = new ArrayList<UUID>();
        for (JsonNode value : input) {
            references(value).forEach(reference -> Media.id(reference.asString("")).ifPresent(ids::add));
        }
        service.findAll(ids).stream().filter(medium -> medium.ownerId().equals(ownerId)).forEach(this::learn);
    }

    static Iterable<JsonNode> references(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    /** A medium that was uploaded, chosen or read before, by its reference {@code /media/{id}}. */
    Optional<Media> find(String reference) {
        return Optional.ofNullable(known.get(reference));
    }

    /** What the person has of these types, newest first. Reads the database. */
    List<OwnMedia.Item> page(Set<String> types, String words, @Nullable Media after, int size) {
        List<OwnMedia.Item> items = own.page(ownerId, types, words, after, size);
        items.forEach(item -> learn(item.medium()));
        return items;
    }
}
