package kiestudio.generation;

import java.util.Optional;
import java.util.function.Function;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.catalog.MediaFacts;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import org.springframework.stereotype.Component;

/** What a person may put into an input: media of their own. Anything else does not exist for them. */
@Component
public class UsableMedia {

    private final MediaService media;
    private final AccessPolicy policy;

    UsableMedia(MediaService media, AccessPolicy policy) {
        this.media = media;
        this.policy = policy;
    }

    /** Looks up references of the form {@code /media/{id}} for the catalogue's checks and prices. */
    public Function<String, Optional<MediaFacts>> of(Person person) {
        return reference -> Media.id(reference)
                .flatMap(media::find)
                .filter(medium -> policy.mayUse(person, medium.ownerId()))
                .map(UsableMedia::facts);
    }

    private static MediaFacts facts(Media medium) {
        return new MediaFacts(medium.mimeType(), medium.size(), medium.width(), medium.height());
    }
}
