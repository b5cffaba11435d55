package kiestudio.generation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiestudio.catalog.Category;
import kiestudio.kie.KieClient;
import kiestudio.kie.KieLook;
import kiestudio.kie.RateSlots;
import kiestudio.media.Fetched;
import kiestudio.media.MediaKind;
import kiestudio.media.MediaService;
import org.springframework.stereotype.Component;

/** Brings the results of one task home. Each is remembered as soon as it is here, so that a restart fetches only what is missing. */
@Component
class KeepResults {

    private final MediaService media;
    private final TaskMedia taskMedia;
    private final KieClient kie;
    private final RateSlots slots;
    private final ApplyHappening apply;

    KeepResults(MediaService media, TaskMedia taskMedia, KieClient kie, RateSlots slots, ApplyHappening apply) {
        this.media = media;
        this.taskMedia = taskMedia;
        this.kie = kie;
        this.slots = slots;
        this.apply = apply;
    }

    void run(Task task) {
        List<URI> addresses = new ArrayList<>(task.resultAddresses());
        Set<Integer> kept = taskMedia.keptPositions(task.id());
        List<String> reasons = new ArrayList<>();
        for (int position = 0; position < addresses.size(); position++) {
            if (kept.contains(position)) {
                continue;
            }
            // One that cannot be had must not keep the others away until Kie has deleted them too.
            switch (fetch(task, addresses, position)) {
                case Fetched.Kept one -> taskMedia.addResult(task.id(), one.media().id(), position);
                case Fetched.Gone gone -> reasons.add(gone.reason());
                case Fetched.TryAgain tryAgain -> reasons.add(tryAgain.reason());
            }
        }
        if (reasons.isEmpty()) {
            apply.asHolder(task, new Happening.ResultsKept());
        } else {
            apply.asHolder(task, new Happening.ResultsDelayed(Note.of(Note.Kind.RESULT_DELAYED, reasons.getFirst())), row -> row.readdress(addresses));
        }
    }

    /** An address that has died is replaced: first by Kie's download link, then by what recordInfo says now. */
    private Fetched fetch(Task task, List<URI> addresses, int position) {
        URI address = addresses.get(position);
        Fetched first = fetch(task, address, position);
        if (!(first instanceof Fetched.Gone)) {
            return first;
        }
        Optional<URI> link = kie.downloadUrl(address);
        if (link.isPresent() && fetch(task, link.get(), position) instanceof Fetched.Kept kept) {
            return kept;
        }
        lookAgain(task, addresses);
        URI fresh = addresses.get(position);
        return fresh.equals(address) ? first : fetch(task, fresh, position);
    }

    private void lookAgain(Task task, List<URI> addresses) {
        String kieTaskId = task.kieTaskId();
        if (kieTaskId == null || !slots.take(RateSlots.Bucket.POLL)) {
            return;
        }
        if (kie.look(kieTaskId) instanceof KieLook.Succeeded made && made.urls().size() == addresses.size()) {
            addresses.clear();
            addresses.addAll(made.urls());
        }
    }

    private Fetched fetch(Task task, URI address, int position) {
        return media.fetch(task.ownerId(), address, kind(task.category()), name(task, position));
    }

    /** What a download of it will be called; the extension follows the type of the bytes. */
    private static String name(Task task, int position) {
        String words = (task.prompt().isBlank() ? task.model() : task.prompt()).strip();
        String start = words.codePoints()
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                // In a prompt they part no folders from a name: "black/white cat" is not a file called "white cat".
                .replaceAll("[/\\\\]+", " ");
        return position == 0 ? start : start + " " + (position + 1);
    }

    private static MediaKind kind(Category category) {
        return switch (category) {
            case IMAGE -> MediaKind.IMAGE;
            case VIDEO -> MediaKind.VIDEO;
            case AUDIO -> MediaKind.AUDIO;
        };
    }
}
