package kiestudio.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import kiestudio.platform.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Kept sounds one behind the other as a single MP3, without a second encoding and without a second copy on disk. */
@Service
public class JoinedSounds {

    public static final String TYPE = "audio/mpeg";

    /** Where the frames of a file lie; finding out reads all of it, and a player asks for many ranges. */
    private static final int REMEMBERED = 2_000;

    private final MediaStore store;
    private final Cache<String, SpokenMp3> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    JoinedSounds(MediaStore store) {
        this.store = store;
    }

    /** The same as long as the sounds are the same; strong, with its quotes. */
    public static String etag(List<Media> sounds) {
        return "\"" + Sha256.hex(sounds.stream().map(Media::sha256).collect(Collectors.joining(" "))) + "\"";
    }

    /**
     * @param sounds kept ones, at least one
     * @throws SoundsDifferException when one of them is no MP3, or a player could not go on from one to the next
     */
    public Resource join(List<Media> sounds) {
        List<SpokenMp3> spoken = sounds.stream().map(this::spoken).toList();
        if (!spoken.stream().allMatch(sound -> sound.goesOn(spoken.getFirst()))) {
            throw new SoundsDifferException();
        }
        return new JoinedMp3(spoken);
    }

    private SpokenMp3 spoken(Media sound) {
        if (!sound.mimeType().equals(TYPE)) {
            throw new SoundsDifferException();
        }
        return known.get(sound.sha256(), this::read);
    }

    private SpokenMp3 read(String sha256) {
        try {
            return SpokenMp3.read(store.path(sha256));
        } catch (BrokenMediaException e) {
            throw new SoundsDifferException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
