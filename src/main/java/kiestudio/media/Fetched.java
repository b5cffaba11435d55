package kiestudio.media;

/** What came of fetching a result. */
public sealed interface Fetched {

    /** Whole, checked, stored byte for byte. */
    record Kept(Media media) implements Fetched {}

    /** The address itself is dead (403, 404, 410): a fresh one may help. */
    record Gone(String reason) implements Fetched {}

    /** Not now: network, 5xx, HTML, zero bytes, a short or broken body, no space. The same address may work later. */
    record TryAgain(String reason) implements Fetched {}
}
